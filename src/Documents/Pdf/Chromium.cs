using System.Diagnostics;
using System.Text;

namespace Platform.Documents.Pdf;

/// <summary>One run of headless Chromium: an HTML file in, a PDF file out, in a folder of its own that is gone afterwards.</summary>
internal sealed class Chromium(string program)
{
    private const int MostOutput = 4 * 1024;
    private const long MostPdf = 32 * 1024 * 1024;

    // The shell has no window to prepare: half of the time and a quarter of the processor's.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>What is configured, or what stands on the PATH; null when neither is there.</summary>
    public static string? Find(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return File.Exists(configured) ? configured : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <exception cref="ChromiumException">It ended without a PDF.</exception>
    /// <exception cref="OperationCanceledException">It was ended, with every process it had started.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("platform-pdf-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, new UTF8Encoding(false), cancellationToken);
            var (code, output) = await RunAsync(Start(folder.FullName, page, pdf), cancellationToken);
            var made = new FileInfo(pdf);
            return code == 0 && made is { Exists: true, Length: > 0 and <= MostPdf }
                ? await File.ReadAllBytesAsync(pdf, cancellationToken)
                : throw new ChromiumException($"{program} ended with {code} and {(made.Exists ? made.Length : 0)} bytes: {output}");
        }
        finally
        {
            await RemoveAsync(folder);
        }
    }

    private ProcessStartInfo Start(string folder, string page, string pdf)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var argument in Arguments(folder, page, pdf))
            start.ArgumentList.Add(argument);
        // Connection strings and keys are none of a browser's business, and it must leave nothing in anybody's home.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["TZ"] = "Asia/Shanghai";
        foreach (var name in new[] { "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR" })
            start.Environment[name] = folder;
        start.Environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:";
        return start;
    }

    private static IEnumerable<string> Arguments(string folder, string page, string pdf)
    {
        // Chromium refuses to run as root with its sandbox, so only root goes without; everybody else keeps it.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            yield return "--no-sandbox";
        yield return "--headless=new";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return "--no-first-run";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-extensions";
        yield return "--disable-sync";
        yield return "--disable-component-update";
        yield return "--disable-background-networking";
        yield return "--disable-default-apps";
        yield return "--disable-crash-reporter";
        yield return "--password-store=basic";
        // A document loads nothing and its policy forbids it; should one ever ask, no name resolves and no proxy answers.
        // (Script cannot be switched off here: printing from the command line is itself a script of Chromium's.)
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return "--proxy-server=127.0.0.1:9";
        yield return "--no-pdf-header-footer";
        yield return $"--print-to-pdf={pdf}";
        yield return new Uri(page).AbsoluteUri;
    }

    private static async Task<(int Code, string Output)> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ChromiumException($"{start.FileName}: {exception.Message}");
        }
        process.StandardInput.Close();
        try
        {
            var errors = DrainAsync(process.StandardError, cancellationToken);
            await DrainAsync(process.StandardOutput, cancellationToken);
            var output = await errors;
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, output);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    // Read to the end, or the child blocks on a full pipe; kept only as far as a person would read.
    private static async Task<string> DrainAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var kept = new StringBuilder();
        var buffer = new char[1024];
        for (int read; (read = await reader.ReadAsync(buffer, cancellationToken)) > 0;)
            kept.Append(buffer, 0, Math.Min(read, MostOutput - kept.Length));
        return kept.ToString().Trim();
    }

    // What was killed may write its last file while the folder is being emptied.
    private static async Task RemoveAsync(DirectoryInfo folder)
    {
        for (var attempt = 1; folder.Exists && attempt <= 10; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), CancellationToken.None);
            }
            folder.Refresh();
        }
    }
}

/// <summary>Why there is no PDF, for the log.</summary>
internal sealed class ChromiumException(string message) : Exception(message);
