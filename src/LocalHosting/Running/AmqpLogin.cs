using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LocalHosting;

/// <summary>The first four frames of AMQP 0-9-1: enough to know that this broker takes our password.</summary>
internal static class AmqpLogin
{
    private const int HeaderSize = 7, MaxFrame = 128 * 1024;
    private const uint ConnectionStart = 0x000A_000A, ConnectionTune = 0x000A_001E;

    internal static async Task<bool> TryAsync(int port, string user, string password, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            using var client = new TcpClient(AddressFamily.InterNetwork);
            await client.ConnectAsync(IPAddress.Loopback, port, timeout.Token);
            var stream = client.GetStream();
            await stream.WriteAsync("AMQP\0\0\x09\x01"u8.ToArray(), timeout.Token);
            if (await ReadMethodAsync(stream, timeout.Token) != ConnectionStart)
                return false;
            await stream.WriteAsync(StartOk(user, password), timeout.Token);
            return await ReadMethodAsync(stream, timeout.Token) == ConnectionTune;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<uint> ReadMethodAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderSize];
        await stream.ReadExactlyAsync(header, cancellationToken);
        var size = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(3));
        if (header[0] != 1 || size is < 4 or > MaxFrame)
            return 0;
        var payload = new byte[size + 1];
        await stream.ReadExactlyAsync(payload, cancellationToken);
        return BinaryPrimitives.ReadUInt32BigEndian(payload);
    }

    private static byte[] StartOk(string user, string password)
    {
        byte[] answer = Encoding.UTF8.GetBytes($"\0{user}\0{password}");
        byte[] payload =
        [
            .. Number(0x000A_000B), // connection.start-ok
            .. Number(0), // no client properties
            .. ShortText("PLAIN"),
            .. Number((uint)answer.Length), .. answer,
            .. ShortText("en_US"),
        ];
        return [1, 0, 0, .. Number((uint)payload.Length), .. payload, 0xCE];
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] ShortText(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)];
}
