using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Platform.ServiceDefaults;

/// <summary>How one process calls another: address from configuration, a timeout on every try, retries only where a repeat does no harm.</summary>
public static class OutgoingHttp
{
    /// <summary>The address of a service as the AppHost passes it (<c>services__&lt;name&gt;__http__0</c>).</summary>
    public static Uri ServiceAddress(this IConfiguration configuration, string name) =>
        new(configuration[$"services:{name}:https:0"] ?? configuration[$"services:{name}:http:0"]
            ?? throw new InvalidOperationException($"No address for service '{name}': set services__{name}__http__0."));

    public static IHttpClientBuilder AddResilience(this IHttpClientBuilder builder, TimeSpan? timeoutPerTry = null) =>
        builder.AddHttpMessageHandler(() => new ResilienceHandler(timeoutPerTry ?? TimeSpan.FromSeconds(10)));
}

internal sealed class ResilienceHandler(TimeSpan timeoutPerTry) : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = args => ValueTask.FromResult(
                args.Context.Properties.TryGetValue(Repeatable, out var repeatable) && repeatable
                && (args.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                    || args.Outcome.Result is { StatusCode: System.Net.HttpStatusCode.BadGateway or System.Net.HttpStatusCode.ServiceUnavailable })),
        })
        .AddTimeout(timeoutPerTry)
        .Build();

    private static readonly ResiliencePropertyKey<bool> Repeatable = new("repeatable");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(Repeatable, request.Method == HttpMethod.Get || request.Method == HttpMethod.Head);
            return await pipeline.ExecuteAsync(async ctx => await base.SendAsync(request, ctx.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
