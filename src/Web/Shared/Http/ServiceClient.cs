using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using Platform.ServiceDefaults.Texts;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Pages;
using Platform.Web.Shared.Texts;
using Polly.Timeout;

namespace Platform.Web.Shared.Http;

/// <summary>How an answer of a service becomes a value. An outage is an answer too: 503, in words a person can use.</summary>
public abstract class ServiceClient(HttpClient http)
{
    /// <summary>Reads tolerantly, unlike the services themselves: a newer service may say more than this page knows.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    protected HttpClient Http { get; } = http;

    protected static string Query(string path, params (string Name, string? Value)[] values) => Addresses.Query(path, values);

    protected Task<Answer<T>> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        SendAsync<T>(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    protected Task<Answer<T>> SendAsync<T>(
        HttpMethod method, string path, object? body, int? version, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: Json);
        if (version is { } expected)
            request.Headers.TryAddWithoutValidation(HeaderNames.IfMatch, $"\"{expected}\"");
        if (idempotencyKey is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        return SendAsync<T>(request, cancellationToken);
    }

    protected async Task<Answer<T>> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using (request)
            using (var response = await Http.SendAsync(request, cancellationToken))
                return await ReadAsync<T>(response, cancellationToken);
        }
        catch (Exception exception) when (IsOutage(exception, cancellationToken))
        {
            return Unavailable();
        }
    }

    /// <summary>A file or a document, to be handed on as it comes; the caller disposes it.</summary>
    protected async Task<Answer<HttpResponseMessage>> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var response = await Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                return (await ReadAsync<object>(response, cancellationToken)).Problem ?? Unavailable();
        }
        catch (Exception exception) when (IsOutage(exception, cancellationToken))
        {
            return Unavailable();
        }
    }

    private static async Task<Answer<T>> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NoContent)
            return new Answer<T>(default, null);
        if (response.IsSuccessStatusCode)
            return await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken) is { } value ? value : Unavailable();
        return await ProblemAsync(response, cancellationToken);
    }

    private static async Task<ServiceProblem> ProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
        {
            try
            {
                if (await response.Content.ReadFromJsonAsync<ServiceProblem>(Json, cancellationToken) is { Code.Length: > 0 } problem)
                    return problem with { Status = status };
            }
            catch (JsonException)
            {
                // Something between us and the service answered; its status is all that can be used.
            }
        }
        return Plain(status);
    }

    private static ServiceProblem Plain(int status) => new()
    {
        Status = status,
        Code = status switch { 401 => "sign-in-required", 403 => "forbidden", 404 => "not-found", 413 => "body-too-large", 502 or 503 or 504 => "unavailable", _ => "internal-error" },
        Title = new Text(typeof(SharedTexts), $"problem.{status switch { 401 => 401, 403 => 403, 404 => 404, 413 => 413, 502 or 503 or 504 => 503, _ => 500 }}").InCallersLanguage(),
    };

    private static ServiceProblem Unavailable() => Plain(503);

    private static bool IsOutage(Exception exception, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && exception is HttpRequestException or TimeoutRejectedException or OperationCanceledException or JsonException;
}
