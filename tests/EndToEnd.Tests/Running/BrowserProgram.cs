using Microsoft.Playwright;

namespace Platform.EndToEnd.Tests.Running;

/// <summary>The distribution's Chromium without a window, started when the first story needs it.</summary>
internal sealed class BrowserProgram : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>How long a page may take to show something, in milliseconds: a busy machine takes its time with what it does for the first time.</summary>
    public const float Patience = 30_000;

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task<IBrowser> RunningAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } place)
        {
            const string missing = "Chromium is not installed (Debian: apt-get install chromium-headless-shell).";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", missing);
            throw new InvalidOperationException(missing);
        }
        await gate.WaitAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = place, Args = Arguments });
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        gate.Dispose();
    }
}
