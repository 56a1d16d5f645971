using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.Gateway.Tests;

/// <summary>Identity as the gateway sees it: sessions by id. Knows one password and one locked name.</summary>
internal sealed class FakeIdentity : IAsyncDisposable
{
    public const string Password = "right";

    private readonly ConcurrentDictionary<Guid, (Caller Caller, DateTimeOffset ExpiresAt)> sessions = new();

    private FakeIdentity(Func<DateTimeOffset> now) => Now = now;

    public Destination Destination { get; private set; } = null!;

    public Func<DateTimeOffset> Now { get; }

    /// <summary>How often the gateway asked about a session.</summary>
    public int Asked => Destination.Arrivals.Count(arrival => arrival.Method == "GET" && arrival.Target.StartsWith("/internal/sessions/", StringComparison.Ordinal));

    public IEnumerable<Guid> Sessions => sessions.Keys;

    /// <summary>Closed: questions about sessions wait until it is opened.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public static async Task<FakeIdentity> StartAsync(Func<DateTimeOffset> now, int port = 0)
    {
        var identity = new FakeIdentity(now);
        identity.Destination = await Destination.StartAsync(identity.AnswerAsync, port);
        return identity;
    }

    public Guid Open(Caller caller, TimeSpan? lasts = null)
    {
        var id = Guid.CreateVersion7();
        sessions[id] = (caller, Now() + (lasts ?? TimeSpan.FromHours(8)));
        return id;
    }

    /// <summary>From now on the session's account has these rights.</summary>
    public void Change(Guid sessionId, Caller caller) => sessions[sessionId] = sessions[sessionId] with { Caller = caller };

    public void Revoke(Guid sessionId) => sessions.TryRemove(sessionId, out _);

    public static string CsrfToken(Guid sessionId) => $"csrf-{sessionId:N}";

    public async ValueTask DisposeAsync() => await Destination.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var arrival = Destination.Arrivals.Last();
        if (!context.Request.Path.StartsWithSegments("/internal/sessions", out var rest))
        {
            await context.Response.WriteAsync("here");
            return;
        }
        if (arrival.Caller?.Is(Roles.Gateway) != true)
        {
            context.Response.StatusCode = 403;
            return;
        }
        if (Gate is { } gate)
            await gate.Task;
        if (context.Request.Method == "POST")
            await SignInAsync(context);
        else if (!Guid.TryParse(rest.Value?.TrimStart('/'), out var id) || !sessions.TryGetValue(id, out var session))
            context.Response.StatusCode = context.Request.Method == "DELETE" ? 204 : 404;
        else if (context.Request.Method == "DELETE")
        {
            Revoke(id);
            context.Response.StatusCode = 204;
        }
        else
            await context.Response.WriteAsJsonAsync(Describe(id, session.Caller, session.ExpiresAt));
    }

    private async Task SignInAsync(HttpContext context)
    {
        var (status, code) = Next switch
        {
            SignInAnswer.Wrong => (401, "invalid-credentials"),
            SignInAnswer.Locked => (423, "account-locked"),
            _ => (200, ""),
        };
        if (status == 200)
        {
            var id = Open(TestCallers.Applicant);
            var (caller, expiresAt) = sessions[id];
            await context.Response.WriteAsJsonAsync(Describe(id, caller, expiresAt));
            return;
        }
        context.Response.StatusCode = status;
        if (status == 423)
            context.Response.Headers.RetryAfter = "600";
        await context.Response.WriteAsJsonAsync(new { title = "…", status, code, minutes = status == 423 ? 10 : (int?)null, errors = Array.Empty<string>() }, options: null, contentType: "application/problem+json");
    }

    public SignInAnswer Next { get; set; }

    private static object Describe(Guid id, Caller caller, DateTimeOffset expiresAt) => new
    {
        sessionId = id,
        kind = "browser",
        csrfToken = CsrfToken(id),
        expiresAt,
        account = new { id = caller.AccountId, caller.UserName, caller.DisplayName },
        caller.Roles,
        organisations = caller.Mandates.Select(mandate => new { id = mandate.OrganisationId, mandate.Name, nameEn = (string?)null }),
        caller.Jurisdictions,
        caller.StandsInFor,
        addedLater = "and ignored",
    };
}

internal enum SignInAnswer
{
    Right,
    Wrong,
    Locked,
}
