using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.ServiceDefaults.Authentication;
using Platform.Testing;

namespace Platform.ServiceDefaults.Tests;

internal sealed record Inner(int Count, IReadOnlyList<DateOnly> Days);

internal sealed record Thing(string Name, Inner Inner);

/// <summary>The smallest service with the platform's defaults, on a real port.</summary>
internal sealed class SampleService : IAsyncDisposable
{
    private readonly WebApplication app;

    private SampleService(WebApplication app) => this.app = app;

    public static async Task<SampleService> StartAsync(
        TimeProvider? time = null, TestKeys? keys = null, IReadOnlyDictionary<string, string>? configuration = null, Action<WebApplication>? map = null)
    {
        var app = Build("Development", (keys ?? TestKeys.Shared).Path, time, configuration);
        app.MapGet("/hello", () => "hello").AllowAnonymous();
        app.MapGet("/things/{id:int}", (int id) => id).AllowAnonymous();
        app.MapGet("/who", (Caller caller) => caller.UserName);
        app.MapGet("/officers", (Caller caller) => caller.UserName).RequireAuthorization(Policies.Officer);
        app.MapPost("/things", (Thing thing) => thing).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(2000));
        app.MapGet("/broken", string () => throw new InvalidOperationException("a secret of the inside")).AllowAnonymous();
        app.MapGet("/slow", string () => throw new TimeoutException()).AllowAnonymous();
        map?.Invoke(app);
        await app.StartAsync();
        return new SampleService(app);
    }

    public static WebApplication Build(string environment, string? keys, TimeProvider? time = null, IReadOnlyDictionary<string, string>? configuration = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(SampleService).Assembly.GetName().Name });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Keys:Path"] = keys;
        foreach (var (key, value) in configuration ?? new Dictionary<string, string>())
            builder.Configuration[key] = value;
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.AddServiceDefaults();
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapDefaultEndpoints();
        return app;
    }

    public HttpClient Client() => new() { BaseAddress = new Uri(app.Urls.Single()) };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
