using System.Text.Json;

using Aspire.Hosting;

namespace LocalHosting;

/// <summary>The profile of Properties/launchSettings.json that Aspire would turn into endpoints and environment.</summary>
internal sealed record LaunchProfile(string Name, IReadOnlyList<Uri> Urls, IReadOnlyDictionary<string, string> Environment)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    internal static LaunchProfile Read(string projectPath)
    {
        var file = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        if (!File.Exists(file))
            throw new DistributedApplicationException($"{file} is missing: endpoints and environment of a project come from it.");

        using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
        if (!document.RootElement.TryGetProperty("profiles", out var profiles))
            throw new DistributedApplicationException($"{file} has no profiles.");

        var all = profiles.EnumerateObject().Where(IsProject).ToList();
        if (all.Count == 0)
            throw new DistributedApplicationException($"{file} has no profile with commandName Project.");
        var chosen = all.FirstOrDefault(profile => profile.Name == "http", all[0]);

        var urls = chosen.Value.TryGetProperty("applicationUrl", out var text) ? text.GetString() ?? "" : "";
        var environment = chosen.Value.TryGetProperty("environmentVariables", out var variables)
            ? variables.EnumerateObject().ToDictionary(variable => variable.Name, variable => variable.Value.ToString())
            : [];
        return new LaunchProfile(chosen.Name, [.. Http(urls)], environment);
    }

    private static bool IsProject(JsonProperty profile) =>
        profile.Value.TryGetProperty("commandName", out var command) && command.GetString() == "Project";

    /// <summary>There is no development certificate here, so https addresses are left out.</summary>
    private static IEnumerable<Uri> Http(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => new Uri(url))
            .Where(url => url.Scheme == Uri.UriSchemeHttp)
            .Take(1);
}
