using MediatR;

namespace ThreadLsp.Server.Tests.Dispatch;

/// <summary>What the native build asks for and cannot check: MediatR's wrappers exist there for classes alone.</summary>
public sealed class MediatorTests
{
    private static readonly Type[] Types = typeof(ThreadLspServer).Assembly.GetTypes();

    [Fact]
    public void Requests_and_responses_are_classes()
    {
        var pairs = Types
            .Where(type => !type.IsInterface)
            .SelectMany(request =>
                GetArguments(request, typeof(IRequest<>)).Select(found => (request, found[0]))
            )
            .ToList();
        Assert.True(pairs.Count >= 15, $"{pairs.Count} requests were found.");
        Assert.All(
            pairs,
            pair =>
            {
                Assert.True(pair.request.IsClass, $"{pair.request} is no class.");
                Assert.True(
                    pair.Item2.IsClass,
                    $"{pair.Item2}, the answer to {pair.request}, is no class."
                );
            }
        );
    }

    [Fact]
    public void Every_request_has_one_handler_of_its_name()
    {
        var handlers = Types
            .SelectMany(handler =>
                GetArguments(handler, typeof(IRequestHandler<,>))
                    .Select(found => (Request: found[0].Name, Handler: handler.Name))
            )
            .ToDictionary(pair => pair.Request, pair => pair.Handler, StringComparer.Ordinal);
        Assert.All(
            Types.Where(type => !type.IsInterface && GetArguments(type, typeof(IRequest<>)).Any()),
            request =>
            {
                var name = request
                    .Name.Replace("Notification", string.Empty, StringComparison.Ordinal)
                    .Replace("Request", string.Empty, StringComparison.Ordinal);
                Assert.Equal($"{name}Handler", handlers.GetValueOrDefault(request.Name));
            }
        );
    }

    [Fact]
    public void Handlers_are_small()
    {
        var folder = ThreadLsp.TestUtilities.RepositoryRoot.Combine(
            "src/ThreadLsp.Server/Handlers"
        );
        Assert.All(
            Directory.GetFiles(folder, "*Handler.cs", SearchOption.AllDirectories),
            file => Assert.InRange(File.ReadAllText(file).Split('\n').Length, 1, 90)
        );
    }

    private static IEnumerable<Type[]> GetArguments(Type type, Type definition) =>
        type.GetInterfaces()
            .Where(found => found.IsGenericType && found.GetGenericTypeDefinition() == definition)
            .Select(found => found.GetGenericArguments());
}
