using System.Xml.Linq;
using Platform.Testing;

namespace Platform.Architecture.Tests;

/// <summary>A project as its file says.</summary>
internal sealed record Project(string Path, string Name, string Folder, bool IsWeb, IReadOnlyList<string> References)
{
    public static IReadOnlyList<Project> All { get; } = [.. new[] { "src", "ServiceDefaults", "AppHost" }
        .SelectMany(folder => Repository.Files(folder, "*.csproj")).Select(Read)];

    /// <summary>Processes that own data or matters.</summary>
    public static IReadOnlyList<Project> Services { get; } = [.. All.Where(project => project.IsWeb && !project.IsPage && project.Path.StartsWith("src/", StringComparison.Ordinal))];

    public bool IsPage => Path.StartsWith("src/Web/", StringComparison.Ordinal);

    public IEnumerable<string> Sources(string pattern) => Repository.Files(Folder, pattern);

    private static Project Read(string file)
    {
        var xml = XDocument.Load(file);
        return new Project(
            Repository.Relative(file),
            System.IO.Path.GetFileNameWithoutExtension(file),
            Repository.Relative(System.IO.Path.GetDirectoryName(file)!),
            (string?)xml.Root!.Attribute("Sdk") == "Microsoft.NET.Sdk.Web",
            [.. xml.Descendants("ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))]);
    }
}
