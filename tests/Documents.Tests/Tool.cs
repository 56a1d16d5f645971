using System.Diagnostics;

namespace Platform.Documents.Tests;

/// <summary>A program of the machine that looks at a PDF with eyes other than ours; without it the test is skipped by name.</summary>
internal static class Tool
{
    public static string? Find(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static void Needs(string program, string package) => Skip(Find(program), $"{program} is not installed (Debian: apt-get install {package}).");

    public static void NeedsChromium() => Skip(Find("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"), "Chromium is not installed (Debian: apt-get install chromium-headless-shell).");

    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}");
        return output;
    }

    private static void Skip(string? found, string missing)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(found is not null, missing);
        Assert.SkipWhen(found is null, missing);
    }
}
