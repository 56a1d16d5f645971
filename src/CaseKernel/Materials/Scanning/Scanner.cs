using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace Platform.CaseKernel.Materials.Scanning;

/// <summary>
/// The virus scanner behind <c>Scanner:ClamAv</c> (<c>host:port</c>, or the path of a Unix socket). Without the setting
/// nothing is scanned, and every file says so.
/// </summary>
internal sealed partial class Scanner
{
    private static readonly Counter<long> Scans = new Meter("Platform.CaseKernel").CreateCounter<long>("platform.materials.scans", "{scan}", "Looks of the virus scanner at files, by result");

    private readonly ClamAv? clam;
    private readonly TimeProvider time;
    private readonly ILogger<Scanner> logger;

    public Scanner(IConfiguration configuration, TimeProvider time, ILogger<Scanner> logger)
    {
        (this.time, this.logger) = (time, logger);
        if (configuration["Scanner:ClamAv"] is not { Length: > 0 } address)
            return;
        if (!Address().IsMatch(address))
            throw new InvalidOperationException($"Scanner:ClamAv is '{address}': expected host:port or the path of a Unix socket.");
        clam = new ClamAv(address);
    }

    public bool IsConfigured => clam is not null;

    /// <summary>While somebody waits: what is known after a short time at the latest.</summary>
    public async Task<Scan> FirstLookAsync(string path, CancellationToken cancellationToken)
    {
        if (clam is null)
            return new Scan(ScanState.NotScanned);
        await using var content = File.OpenRead(path);
        return await AskAsync(content, FirstLook, cancellationToken) switch
        {
            { Answer: ScanAnswer.Clean } => new Scan(ScanState.Clean, null, time.GetUtcNow()),
            { Answer: ScanAnswer.Infected, Words: var found } => new Scan(ScanState.Infected, found, time.GetUtcNow()),
            _ => new Scan(ScanState.Pending),
        };
    }

    public Task<ScanReply> LookAsync(Stream content, CancellationToken cancellationToken) =>
        clam is null ? throw new InvalidOperationException("No scanner is configured.") : AskAsync(content, LongestLook, cancellationToken);

    private async Task<ScanReply> AskAsync(Stream content, TimeSpan patience, CancellationToken cancellationToken)
    {
        // Of the machine's own clock: clamd lives outside of any test's time.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        ScanReply reply;
        try
        {
            reply = await clam!.ScanAsync(content, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            reply = new ScanReply(ScanAnswer.Away, $"no reply within {patience.TotalSeconds} s");
        }
        Scans.Add(1, new KeyValuePair<string, object?>("result", reply.Answer switch { ScanAnswer.Clean => "clean", ScanAnswer.Infected => "infected", ScanAnswer.NoVerdict => "no-verdict", _ => "away" }));
        if (reply.Answer is ScanAnswer.NoVerdict)
            logger.LogError("The virus scanner gave no verdict: {Reply}. Its StreamMaxLength, MaxScanSize and MaxFileSize must cover the largest upload", reply.Words);
        if (reply.Answer is ScanAnswer.Away)
            logger.LogWarning("The virus scanner did not answer: {Reason}", reply.Words);
        return reply;
    }

    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(5);

    [GeneratedRegex(@"^(/.+|[^/]+:\d{1,5})$")]
    private static partial Regex Address();
}
