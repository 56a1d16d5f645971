using System.Reflection;

namespace Platform.Testing;

/// <summary>The source tree the tests were built from, for tests that read it.</summary>
public static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly string[] Generated = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git"];

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Source files below <paramref name="folder"/>, without what builds generate.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        var start = PathTo(folder);
        return Directory.Exists(start)
            ? [.. Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories).Where(file => !Relative(file).Split('/').Any(Generated.Contains)).Order(StringComparer.Ordinal)]
            : [];
    }

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');
}
