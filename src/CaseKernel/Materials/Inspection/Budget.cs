using System.IO.Compression;

namespace Platform.CaseKernel.Materials.Inspection;

/// <summary>
/// How much one look at one file may unpack. Work is bounded by bytes and not by the clock, so that the same file is judged
/// alike on a busy machine; a gigabyte takes a few seconds.
/// </summary>
internal sealed class Budget(CancellationToken cancellationToken)
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>A page of A3 at 600 dpi in colour has 210 MB.</summary>
    public const long OneStream = 256 * Mebibyte;
    public const long Altogether = 2048 * Mebibyte;

    /// <summary>An A3 page at 1,200 dpi has 280 million points.</summary>
    public const long MostPixels = 300_000_000;

    private readonly byte[] sink = new byte[64 * 1024];
    private long left = Altogether;

    /// <summary>False when there is nothing left to spend.</summary>
    public bool Spend(long bytes) => (left -= bytes) >= 0;

    /// <summary>Reads a stream to its end and forgets it.</summary>
    /// <param name="each">Sees every piece; what it was given is gone afterwards.</param>
    /// <returns>How many bytes came; -1 when they were too many.</returns>
    public long Drain(Stream stream, long most = OneStream, int weight = 1, Action<ReadOnlyMemory<byte>>? each = null)
    {
        long count = 0;
        try
        {
            for (int read; (read = stream.Read(sink, 0, sink.Length)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                count += read;
                left -= (long)read * weight;
                if (count > most || left < 0)
                    return -1;
                each?.Invoke(sink.AsMemory(0, read));
            }
        }
        // What zlib itself cannot say otherwise comes as an exception of its own, which the framework does not publish.
        catch (Exception exception) when (exception is InvalidDataException || exception.GetType().Namespace == typeof(ZLibStream).Namespace)
        {
            // Damaged data ends where the damage is; whether that matters is for the format to say.
        }
        return count;
    }
}
