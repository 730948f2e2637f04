using System.Reflection;
using MediatR;
using ThreadLsp.Server;

namespace ThreadLsp.Architecture.Tests;

/// <summary>
/// MediatR makes generic types while it runs. The native build has those types for reference types alone: a request or an answer that
/// is a struct works in every test that is compiled just in time, and throws in the program that people get.
/// </summary>
public sealed class MediatorTests
{
    [Fact]
    public void Requests_and_their_answers_are_classes()
    {
        var requests = typeof(ThreadLspServer)
            .Assembly.GetTypes()
            .Concat(
                typeof(ThreadLspServer)
                    .Assembly.GetReferencedAssemblies()
                    .Where(IsOurs)
                    .Select(Assembly.Load)
                    .SelectMany(assembly => assembly.GetTypes())
            )
            .SelectMany(type =>
                type.GetInterfaces().Select(contract => (Type: type, Contract: contract))
            )
            .Where(entry =>
                !entry.Type.IsInterface
                && entry.Contract.IsGenericType
                && entry.Contract.GetGenericTypeDefinition() == typeof(IRequest<>)
            )
            .ToList();

        Assert.NotEmpty(requests);
        Assert.All(
            requests,
            entry =>
            {
                Assert.False(entry.Type.IsValueType, $"{entry.Type} is no class.");
                var answer = entry.Contract.GenericTypeArguments[0];
                Assert.False(
                    answer.IsValueType,
                    $"{entry.Type} is answered by {answer}, which is no class."
                );
            }
        );
    }

    [Fact]
    public void Every_handler_is_for_classes()
    {
        var handlers = typeof(ThreadLspServer)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && !type.ContainsGenericParameters)
            .SelectMany(type =>
                type.GetInterfaces().Select(contract => (Type: type, Contract: contract))
            )
            .Where(entry =>
                !entry.Type.IsInterface
                && entry.Contract.IsGenericType
                && entry.Contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            )
            .ToList();

        Assert.NotEmpty(handlers);
        Assert.All(
            handlers.SelectMany(entry =>
                entry.Contract.GenericTypeArguments.Select(type => (entry.Type, Argument: type))
            ),
            entry =>
                Assert.False(
                    entry.Argument.IsValueType,
                    $"{entry.Type}: {entry.Argument} is no class."
                )
        );
    }

    private static bool IsOurs(AssemblyName name) =>
        name.Name!.StartsWith("ThreadLsp", StringComparison.Ordinal);
}
