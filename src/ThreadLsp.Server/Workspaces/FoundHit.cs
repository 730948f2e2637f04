using ThreadLsp.Analysis;
using ThreadLsp.Features.Search;

namespace ThreadLsp.Server.Workspaces;

/// <summary>A hit with the dump it was found in.</summary>
/// <param name="Uri">The name of the dump.</param>
/// <param name="Model">What the dump means.</param>
/// <param name="Hit">The hit.</param>
internal sealed record FoundHit(string Uri, ThreadModel Model, SearchHit Hit);
