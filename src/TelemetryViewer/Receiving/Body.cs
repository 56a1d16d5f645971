using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Platform.TelemetryViewer.Receiving;

internal sealed class TooLargeException() : Exception("too large");

/// <summary>Reads what a client sends, packed or not, up to a limit that counts after unpacking.</summary>
internal static class Body
{
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream from, int limit, CancellationToken cancellationToken)
    {
        var into = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (into.Length + read > limit)
                throw new TooLargeException();
            into.Write(buffer, 0, read);
        }
        return into.GetBuffer().AsMemory(0, (int)into.Length);
    }

    public static async Task<ReadOnlyMemory<byte>> UnzipAsync(Stream from, int limit, CancellationToken cancellationToken)
    {
        await using var unzipped = new GZipStream(from, CompressionMode.Decompress, leaveOpen: true);
        try
        {
            return await ReadAsync(unzipped, limit, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new MalformedException("not gzip");
        }
    }
}
