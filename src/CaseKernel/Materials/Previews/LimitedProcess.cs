using System.ComponentModel;
using System.Diagnostics;

namespace Platform.CaseKernel.Materials.Previews;

/// <summary>
/// Runs a program that parses strangers' files: in a process of its own, with little memory, processor time, output and
/// patience, without this process's environment. It may crash; nothing else does.
/// </summary>
internal static class LimitedProcess
{
    private const int MostOutput = 24 * 1024 * 1024;
    private const long MostMemory = 2L * 1024 * 1024 * 1024;
    /// <summary>Nothing should be written at all; fontconfig may want to renew its cache.</summary>
    private const int MostFile = 16 * 1024 * 1024;
    private const int MostProcessorSeconds = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private static readonly string[] Places = ["/usr/bin", "/bin", "/usr/local/bin"];

    /// <summary>Full path; null when it is not installed.</summary>
    public static string? Find(params string[] names) => names.SelectMany(name => Places.Select(place => Path.Combine(place, name))).FirstOrDefault(File.Exists);

    /// <returns>What it wrote to its output; null when it failed, was too slow, or wrote too much.</returns>
    public static async Task<byte[]?> RunAsync(string program, IEnumerable<string> arguments, byte[]? input, CancellationToken cancellationToken)
    {
        if (Find("prlimit") is not { } limiter)
            return null;
        var start = new ProcessStartInfo(limiter) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in (string[])[$"--as={MostMemory}", $"--cpu={MostProcessorSeconds}", $"--fsize={MostFile}", "--core=0", "--nofile=128", "--", program, .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in new[] { ("PATH", string.Join(':', Places)), ("LANG", "C.UTF-8"), ("HOME", "/nonexistent"), ("OMP_NUM_THREADS", "1"), ("MAGICK_THREAD_LIMIT", "1") })
            start.Environment[name] = value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        Process? process = null;
        try
        {
            process = Process.Start(start)!;
            var output = ReadAsync(process.StandardOutput.BaseStream, MostOutput, limit.Token);
            var complaints = ReadAsync(process.StandardError.BaseStream, MostOutput, limit.Token);
            await WriteAsync(process, input, limit.Token);
            var written = await output;
            await complaints;
            if (written is null)
                return null;
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? written : null;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
        finally
        {
            End(process);
        }
    }

    private static async Task WriteAsync(Process process, byte[]? input, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = process.StandardInput.BaseStream;
            if (input is not null)
                await stream.WriteAsync(input, cancellationToken);
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code says the rest.
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (output.Length + read > most)
                return null;
            output.Write(buffer, 0, read);
        }
        return output.ToArray();
    }

    private static void End(Process? process)
    {
        try
        {
            process?.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
        process?.Dispose();
    }
}
