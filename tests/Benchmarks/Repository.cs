using System.Reflection;

namespace Platform.Benchmarks;

/// <summary>What the build noted about the tree it was built from.</summary>
internal static class Repository
{
    public static string AppHost => Noted("AppHost");

    public static string PathTo(params string[] parts) => Path.Combine([Noted("RepositoryRoot"), .. parts]);

    private static string Noted(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
