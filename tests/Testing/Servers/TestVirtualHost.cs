using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Platform.Testing.Servers;

/// <summary>A virtual host of its own on the shared broker, so that fixtures do not read each other's queues; deleted at the end.</summary>
public sealed class TestVirtualHost : IAsyncDisposable
{
    private readonly HttpClient management;
    private readonly string name;

    private TestVirtualHost(HttpClient management, string name, Uri address) =>
        (this.management, this.name, Address) = (management, name, address);

    /// <summary>For <c>ConnectionStrings:messaging</c>.</summary>
    public Uri Address { get; }

    public static async Task<TestVirtualHost> CreateAsync()
    {
        var broker = await TestServers.RabbitMqAsync();
        var management = new HttpClient { BaseAddress = await TestServers.RabbitMqManagementAsync() };
        management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(broker.UserInfo)));
        var name = $"t-{Guid.NewGuid():N}";
        (await management.PutAsync($"api/vhosts/{name}", null)).EnsureSuccessStatusCode();
        var user = broker.UserInfo.Split(':')[0];
        (await management.PutAsJsonAsync($"api/permissions/{name}/{user}", new { configure = ".*", write = ".*", read = ".*" })).EnsureSuccessStatusCode();
        return new TestVirtualHost(management, name, new Uri(broker, name));
    }

    /// <summary>How many messages wait in a queue; 0 when there is no such queue.</summary>
    public async Task<int> DepthAsync(string queue)
    {
        using var answer = await management.PostAsJsonAsync(
            $"api/queues/{name}/{queue}/get", new { count = 1000, ackmode = "ack_requeue_true", encoding = "auto" });
        if (answer.StatusCode == System.Net.HttpStatusCode.NotFound)
            return 0;
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<List<object>>())!.Count;
    }

    public async ValueTask DisposeAsync()
    {
        using (management)
            await management.DeleteAsync($"api/vhosts/{name}");
    }
}
