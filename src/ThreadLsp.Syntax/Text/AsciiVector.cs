using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ThreadLsp.Syntax.Text;

/// <summary>Sixteen code units in sixteen bytes: what is looked for in a dump is ASCII, and so takes half as many steps.</summary>
/// <remarks>
/// By vectors of 128 bits, which every machine has: a native build of .NET is made for machines without longer ones, and there
/// they would be made of calls.
/// </remarks>
internal static class AsciiVector
{
    /// <summary>The code units of a vector.</summary>
    public const int Length = 16;

    /// <summary>Sixteen code units from an offset on; what is not ASCII becomes a byte that is not, or NUL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(ref ushort first, int offset = 0) =>
        Pack(
            Vector128.LoadUnsafe(ref first, (nuint)offset),
            Vector128.LoadUnsafe(ref first, (nuint)(offset + Vector128<ushort>.Count))
        );

    /// <summary>As <see cref="Load"/>, of two vectors that were loaded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Pack(Vector128<ushort> low, Vector128<ushort> high) =>
        // The instruction takes the code units as signed: from U+8000 on they become zero, those between it and U+00FF the largest byte.
        Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16())
            : Vector128.NarrowWithSaturation(low, high);
}
