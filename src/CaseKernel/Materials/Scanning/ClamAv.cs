using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Platform.CaseKernel.Materials.Scanning;

internal enum ScanAnswer
{
    Clean,
    Infected,

    /// <summary>The scanner answered, but with no verdict: the file is too large for its settings, or it is in trouble.</summary>
    NoVerdict,

    /// <summary>Nobody answered.</summary>
    Away,
}

/// <param name="Words">What was found, or what the scanner said instead of a verdict.</param>
internal sealed record ScanReply(ScanAnswer Answer, string? Words = null);

/// <summary>
/// Asks clamd to look at a stream (its INSTREAM command): the file goes over the connection in chunks, so that clamd needs
/// no right to read the store. Only its exact word for "nothing found" is taken as that.
/// </summary>
internal sealed class ClamAv(string address)
{
    private const int Chunk = 256 * 1024;
    private const int LongestReply = 4096;

    // clamd's word for a file that it did not look through to its end.
    private const string LimitsExceeded = "Heuristics.Limits.Exceeded";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    public async Task<ScanReply> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        Socket? socket = null;
        try
        {
            socket = await ConnectAsync(cancellationToken);
            await using var connection = new NetworkStream(socket, ownsSocket: true);
            await SendAsync(connection, content, cancellationToken);
            return Understand(await ReplyAsync(connection, cancellationToken));
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return new ScanReply(ScanAnswer.Away, exception.GetBaseException().Message);
        }
        finally
        {
            socket?.Dispose();
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var isPath = address.StartsWith('/');
        var socket = isPath ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectTimeout);
        try
        {
            if (isPath)
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(address), limit.Token);
            else
                await socket.ConnectAsync(Host(address), Port(address), limit.Token);
            return socket;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SendAsync(NetworkStream connection, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
            var buffer = new byte[4 + Chunk];
            int read;
            do
            {
                read = await content.ReadAsync(buffer.AsMemory(4), cancellationToken);
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await connection.WriteAsync(buffer.AsMemory(0, 4 + read), cancellationToken);
            }
            while (read > 0);
        }
        catch (IOException)
        {
            // It stopped listening in the middle, for instance because the file is larger than it takes; why stands in its reply.
        }
    }

    private static async Task<string> ReplyAsync(NetworkStream connection, CancellationToken cancellationToken)
    {
        var reply = new byte[LongestReply];
        var length = 0;
        for (int read; length < reply.Length && (read = await connection.ReadAsync(reply.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
            if (reply.AsSpan(0, length).Contains((byte)0))
                break;
        }
        return Encoding.UTF8.GetString(reply, 0, length).TrimEnd('\0', '\n', ' ');
    }

    private static ScanReply Understand(string reply)
    {
        if (reply == "stream: OK")
            return new ScanReply(ScanAnswer.Clean);
        if (reply.StartsWith("stream: ", StringComparison.Ordinal) && reply.EndsWith(" FOUND", StringComparison.Ordinal) && !reply.Contains(LimitsExceeded, StringComparison.Ordinal))
            return new ScanReply(ScanAnswer.Infected, Short(reply["stream: ".Length..^" FOUND".Length]));
        return reply.Length == 0 ? new ScanReply(ScanAnswer.Away, "no reply") : new ScanReply(ScanAnswer.NoVerdict, Short(reply));
    }

    private static string Short(string words) => new([.. words.Where(c => !char.IsControl(c)).Take(150)]);

    private static string Host(string address) => address[..address.LastIndexOf(':')].Trim('[', ']');

    private static int Port(string address) => int.Parse(address[(address.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
}
