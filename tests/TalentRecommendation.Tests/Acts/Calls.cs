using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dapper;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <summary>What is asked of the service beside cases.</summary>
internal static class Calls
{
    /// <summary>Null: anybody.</summary>
    public static async Task<HttpResponseMessage> ReadsAsync(this ServiceHost<Program> host, Caller? caller, string path)
    {
        using var client = caller is null ? host.Client() : host.As(caller);
        return await client.GetAsync(new Uri($"{Story.Root}/{path}", UriKind.Relative));
    }

    /// <param name="key">Null: a request of its own.</param>
    public static async Task<HttpResponseMessage> PostsAsync(this ServiceHost<Program> host, Caller? caller, string path, object body, string? key = null)
    {
        using var client = caller is null ? host.Client() : host.As(caller);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Story.Root}/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    public static async Task<JsonNode> OkAsync(this Task<HttpResponseMessage> answer, int status = 200) => await (await answer).ReadJsonAsync(status);

    /// <summary>What a row of the database says, as it lies there.</summary>
    public static async Task<T?> ScalarAsync<T>(this ServiceHost<Program> host, string sql, object parameters)
    {
        await using var work = await host.Services.GetRequiredService<Database>().ReadAsync(default);
        return await work.Connection.ExecuteScalarAsync<T>(sql, parameters);
    }
}
