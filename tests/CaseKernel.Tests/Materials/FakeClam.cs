using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Platform.CaseKernel.Tests.Materials;

/// <summary>Something that listens where clamd should be, and behaves as told.</summary>
internal sealed class FakeClam : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ends = new();
    private readonly Task listening;

    public FakeClam(Func<NetworkStream, CancellationToken, Task> behaves)
    {
        Behaves = behaves;
        listener.Start();
        listening = ListenAsync();
    }

    public Func<NetworkStream, CancellationToken, Task> Behaves { get; set; }

    public string Address => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public int Asked { get; private set; }

    /// <summary>Takes the whole stream and says <paramref name="reply"/> of it.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Says(string reply) => async (connection, token) =>
    {
        await ReadAsync(connection, token);
        await connection.WriteAsync(Encoding.UTF8.GetBytes(reply + "\0"), token);
    };

    public static Task Hangs(NetworkStream connection, CancellationToken token) => Task.Delay(Timeout.Infinite, token);

    public static Task Dies(NetworkStream connection, CancellationToken token)
    {
        connection.Socket.LingerState = new LingerOption(true, 0);
        connection.Close();
        return Task.CompletedTask;
    }

    public static async Task ReadAsync(NetworkStream connection, CancellationToken token)
    {
        var command = new byte["zINSTREAM\0".Length];
        await connection.ReadExactlyAsync(command, token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        var length = new byte[4];
        while (true)
        {
            await connection.ReadExactlyAsync(length, token);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is not (> 0 and var count))
                return;
            await connection.ReadExactlyAsync(new byte[count], token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        listener.Stop();
        await listening;
        ends.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!ends.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(ends.Token);
                Asked++;
                await Behaves(client.GetStream(), ends.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
            }
        }
    }
}
