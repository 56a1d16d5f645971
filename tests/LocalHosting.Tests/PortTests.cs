using System.Net;
using System.Net.Sockets;
using System.Text;

using Aspire.Hosting;

namespace LocalHosting.Tests;

public sealed class PortTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_resources_that_declare_one_port_are_both_named()
    {
        var builder = Builder();
        builder.AddRabbitMQ("messaging", port: 25671);
        builder.AddPostgres("postgres", port: 25671);

        var complaint = Assert.Throws<DistributedApplicationException>(() => PortPlan.Allocate(builder.Resources).Dispose());
        Assert.Contains("messaging", complaint.Message, StringComparison.Ordinal);
        Assert.Contains("postgres", complaint.Message, StringComparison.Ordinal);
        Assert.Contains("25671", complaint.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_moves_when_its_port_is_taken()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var taken = ((IPEndPoint)stranger.LocalEndpoint).Port;
        var builder = Builder();
        var postgres = builder.AddPostgres("postgres", port: taken);

        using var plan = PortPlan.Allocate(builder.Resources);

        Assert.NotEqual(taken, postgres.Resource.PrimaryEndpoint.Port);
    }

    [Fact]
    public async Task Connections_go_to_replicas_in_turn_and_past_one_that_is_down()
    {
        using var first = Replica("a");
        using var second = Replica("b");
        var down = SampleRun.FreePort();
        using var proxy = TcpProxy.TryListen(SampleRun.FreePort(), [PortOf(first), down, PortOf(second)]);

        var answers = new List<string>();
        for (var call = 0; call < 6; call++)
            answers.Add(await CallAsync(proxy!.Port));

        Assert.Equal(["a", "b", "b", "a", "b", "b"], answers);
    }

    [Fact]
    public void A_taken_port_is_not_listened_on()
    {
        using var stranger = new TcpListener(IPAddress.Any, 0);
        stranger.Start();

        Assert.Null(TcpProxy.TryListen(PortOf(stranger), []));
    }

    [Fact]
    public async Task A_stranger_is_not_our_broker()
    {
        using var stranger = Replica("HTTP/1.1 400 Bad Request\r\n\r\n");

        Assert.False(await AmqpLogin.TryAsync(PortOf(stranger), "guest", "guest", CancellationToken.None));
    }

    private LocalBuilder Builder() => LocalBuilder.Create([$"--PLATFORM_DATA={folder.Path}"], folder.Path);

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static TcpListener Replica(string answer)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = AnswerAsync();
        return listener;

        async Task AnswerAsync()
        {
            while (true)
            {
                try
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    var stream = client.GetStream();
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
                    client.Client.Shutdown(SocketShutdown.Send);
                    await stream.CopyToAsync(Stream.Null);
                }
                catch (IOException)
                {
                    // This caller broke off; the next one is served.
                }
                catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }

    private static async Task<string> CallAsync(int port)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, deadline.Token);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(deadline.Token);
    }
}
