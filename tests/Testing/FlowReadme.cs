namespace Platform.Testing;

/// <summary>The flow diagrams in a service's README, which tests compare with the tables they are drawn from.</summary>
public static class FlowReadme
{
    /// <summary>Asserts that the section of a matter holds its drawing. With <c>UPDATE_CONTRACTS=1</c> it is drawn anew; a matter that has none gets its section.</summary>
    /// <param name="before">The heading before which a new section goes.</param>
    public static void Draws(string folder, string code, string drawn, string before)
    {
        var path = Repository.Files(folder, "README.md").Single(file => Path.GetDirectoryName(file)!.EndsWith(folder, StringComparison.Ordinal));
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACTS") == "1")
            File.WriteAllText(path, readme = Replace(readme, code, drawn, before));
        Assert.True(Section(readme, code).Contains(drawn, StringComparison.Ordinal), $"The flow changed; run this test with UPDATE_CONTRACTS=1 and look at {path}.");
    }

    private static string Section(string readme, string code)
    {
        var from = readme.IndexOf($"## {code}\n", StringComparison.Ordinal);
        return from < 0 ? "" : readme[from..(readme.IndexOf("\n## ", from, StringComparison.Ordinal) is var to and >= 0 ? to : readme.Length)];
    }

    private static string Replace(string readme, string code, string drawn, string before)
    {
        var heading = $"## {code}\n";
        var at = readme.IndexOf(heading, StringComparison.Ordinal);
        if (at < 0)
            return readme.Replace($"## {before}\n", $"{heading}\n{drawn}\n## {before}\n", StringComparison.Ordinal);
        var from = readme.IndexOf("```mermaid\n", at, StringComparison.Ordinal);
        var to = readme.IndexOf("\n\n", readme.IndexOf("| from |", from, StringComparison.Ordinal), StringComparison.Ordinal);
        return string.Concat(readme.AsSpan(0, from), drawn, readme.AsSpan(to + 1));
    }
}
