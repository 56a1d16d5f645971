using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;

namespace Platform.Gateway.Sessions;

/// <summary>Identity's refusal to sign somebody in, handed on as it is.</summary>
internal sealed record SignInRefusal(int Status, JsonObject Problem, RetryConditionHeaderValue? RetryAfter)
{
    public string Code => (string?)Problem["code"] ?? "invalid-credentials";

    public int? Minutes => (int?)Problem["minutes"];
}

/// <summary>
/// Identity's internal routes. Each call carries a ticket of the gateway's own, which no person can have. An answer that
/// is not understood throws <see cref="HttpRequestException"/>: the caller is told to come back, never let in.
/// </summary>
internal sealed class IdentityClient(HttpClient http, Tickets tickets)
{
    private static readonly Caller Gateway = new(Guid.Empty, "gateway", "gateway", [Roles.Gateway], [], []);

    // The other side may add members on another day.
    private static readonly JsonSerializerOptions Tolerant = new(JsonDefaults.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public async Task<(SessionState? Session, SignInRefusal? Refusal)> OpenAsync(string? userName, string? password, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, "internal/sessions");
        request.Headers.AcceptLanguage.ParseAdd(System.Globalization.CultureInfo.CurrentUICulture.Name);
        request.Content = JsonContent.Create(new { userName, password }, options: Tolerant);
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return (await ReadAsync<SessionState>(response, cancellationToken), null);
        var problem = response.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await ReadAsync<JsonObject>(response, cancellationToken) : null;
        // A 401 is about the person only when it says so; otherwise Identity did not accept the gateway's ticket.
        if (problem is null || (string?)problem["code"] is "sign-in-required" or "forbidden" || (int)response.StatusCode >= 500)
            throw new HttpRequestException($"Identity answered {(int)response.StatusCode}", null, response.StatusCode);
        return (null, new SignInRefusal((int)response.StatusCode, problem, response.Headers.RetryAfter));
    }

    /// <summary>Null when the session has ended.</summary>
    public async Task<SessionState?> SeeAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, $"internal/sessions/{sessionId}");
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return await ReadAsync<SessionState>(response, cancellationToken);
    }

    public async Task RevokeAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Delete, $"internal/sessions/{sessionId}");
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tickets.Issue(Gateway));
        return request;
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(Tolerant, cancellationToken) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new HttpRequestException("Identity's answer was not understood", exception);
        }
    }
}
