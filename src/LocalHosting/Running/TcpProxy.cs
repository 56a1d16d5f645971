using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace LocalHosting;

/// <summary>
/// A project's public port; connections go to its replicas in turn. Also in front of a single process, as in Aspire: code
/// that builds links from the port it listens on is then found here and not on another machine.
/// </summary>
internal sealed class TcpProxy : IDisposable
{
    private const int BufferSize = 32 * 1024;

    private readonly List<Socket> listeners = [];
    private readonly IReadOnlyList<int> targets;
    private int turn = -1;

    private TcpProxy(IReadOnlyList<int> targets) => this.targets = targets;

    internal int Port { get; private init; }

    /// <summary>Null when the port is taken. The port is held from here on, so nobody takes it between check and use.</summary>
    internal static TcpProxy? TryListen(int port, IReadOnlyList<int> targets)
    {
        var proxy = new TcpProxy(targets) { Port = port };
        try
        {
            proxy.Listen(IPAddress.Loopback);
            if (Socket.OSSupportsIPv6 && HasIPv6Loopback())
                proxy.Listen(IPAddress.IPv6Loopback);
        }
        catch (SocketException)
        {
            proxy.Dispose();
            return null;
        }

        foreach (var listener in proxy.listeners)
            _ = proxy.AcceptAsync(listener);
        return proxy;
    }

    /// <summary>Containers often have the protocol but no such address.</summary>
    internal static bool HasIPv6Loopback()
    {
        using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var listener in listeners)
            listener.Dispose();
    }

    private void Listen(IPAddress address)
    {
        var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        listeners.Add(listener);
        listener.Bind(new IPEndPoint(address, Port));
        listener.Listen(512);
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(await listener.AcceptAsync());
            }
            catch (Exception exception) when (exception is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
            {
                return;
            }
            catch (SocketException)
            {
                // One caller that went away, or too many open files for a moment: the next one may fare better.
                await Task.Delay(20);
            }
        }
    }

    private async Task ServeAsync(Socket caller)
    {
        using (caller)
        {
            using var target = await ConnectAsync();
            if (target is null)
                return;
            caller.NoDelay = target.NoDelay = true;
            await Task.WhenAll(PumpAsync(caller, target), PumpAsync(target, caller));
        }
    }

    /// <summary>A replica that is down is passed over.</summary>
    private async Task<Socket?> ConnectAsync()
    {
        var first = Interlocked.Increment(ref turn);
        for (var attempt = 0; attempt < targets.Count; attempt++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, targets[(int)((uint)(first + attempt) % targets.Count)]);
                return socket;
            }
            catch (SocketException)
            {
                socket.Dispose();
            }
        }

        return null;
    }

    private static async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await from.ReceiveAsync(buffer) is var read and > 0)
            {
                for (var sent = 0; sent < read;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // A reset is passed on as a reset, so that a killed service looks like one from both sides.
            from.Close(0);
            to.Close(0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
