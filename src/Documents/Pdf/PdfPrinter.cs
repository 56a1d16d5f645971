using System.Diagnostics;
using System.Globalization;
using Platform.ServiceDefaults.Problems;

namespace Platform.Documents.Pdf;

/// <summary>
/// Makes PDFs with headless Chromium, a few at a time and the others in a queue of limited length: a browser takes a core
/// and a hundred megabytes, and a crowd must not take the service with it.
/// </summary>
public sealed partial class PdfPrinter : IDisposable
{
    private static readonly ActivitySource Source = new("Platform.Documents");

    private readonly ILogger<PdfPrinter> log;
    private readonly TimeProvider time;
    private readonly Chromium? chromium;
    private readonly SemaphoreSlim printing;
    private readonly int mostWaiting;
    private readonly TimeSpan patience;
    private int waiting;

    public PdfPrinter(IConfiguration configuration, TimeProvider time, ILogger<PdfPrinter> log)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        (this.time, this.log) = (time, log);
        chromium = Chromium.Find(configuration["Documents:Chromium"]) is { } program ? new Chromium(program) : null;
        var atOnce = configuration.GetValue("Documents:AtOnce", 2);
        mostWaiting = configuration.GetValue("Documents:MostWaiting", 20);
        patience = TimeSpan.FromSeconds(configuration.GetValue("Documents:PatienceSeconds", 25));
        if (atOnce < 1 || mostWaiting < 0 || patience <= TimeSpan.Zero)
            throw new InvalidOperationException("Documents:AtOnce and Documents:PatienceSeconds must be at least 1, Documents:MostWaiting at least 0.");
        printing = new SemaphoreSlim(atOnce);
    }

    /// <summary>Null when PDFs can be made; otherwise why not.</summary>
    public ProblemKind? Unavailable => chromium is null ? PrintProblems.Unavailable : null;

    /// <summary>Waits for its turn and prints, both within <c>Documents:PatienceSeconds</c>.</summary>
    public async Task<Outcome<byte[]>> PrintAsync(string html, CancellationToken cancellationToken)
    {
        if (chromium is null)
            return PrintProblems.Unavailable;
        if (Interlocked.Increment(ref waiting) > mostWaiting + printing.CurrentCount)
        {
            Interlocked.Decrement(ref waiting);
            return Busy();
        }
        var isWaiting = true;
        void Leave()
        {
            if (isWaiting)
                Interlocked.Decrement(ref waiting);
            isWaiting = false;
        }

        using var limit = new CancellationTokenSource(patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await printing.WaitAsync(both.Token);
            Leave();
            try
            {
                using var span = Source.StartActivity("print");
                return await chromium.PrintAsync(html, both.Token);
            }
            finally
            {
                printing.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            if (isWaiting)
                return Busy();
            TookTooLong(log, patience.TotalSeconds);
            return PrintProblems.Failed;
        }
        catch (ChromiumException exception)
        {
            Failed(log, exception.Message);
            return PrintProblems.Failed;
        }
        finally
        {
            Leave();
        }
    }

    public void Dispose() => printing.Dispose();

    private Problem Busy() => ((Problem)PrintProblems.Busy) with { RetryAfter = TimeSpan.FromSeconds(Math.Ceiling(patience.TotalSeconds / 2)) };

    [LoggerMessage(Level = LogLevel.Error, Message = "No PDF: {Reason}")]
    private static partial void Failed(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "No PDF within {Seconds} seconds; Chromium was ended")]
    private static partial void TookTooLong(ILogger log, double seconds);
}
