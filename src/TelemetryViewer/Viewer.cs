using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Platform.TelemetryViewer.Pages;
using Platform.TelemetryViewer.Receiving;
using Platform.TelemetryViewer.Store;
using Platform.Web.Shared.Pages;

namespace Platform.TelemetryViewer;

/// <summary>
/// Receives OTLP and shows it, from memory. No service defaults: it sends no telemetry, least of all to itself, and knows
/// nobody. Who may reach it is decided by its addresses, which are loopback.
/// </summary>
internal static class Viewer
{
    public const string LanguageCookie = "lang";

    public static WebApplication Create(string[] args, Limits? given = null)
    {
        var limits = given ?? new Limits();
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.RequestBytes + 1024;
            kestrel.Limits.MaxConcurrentConnections = 256;
        });
        var services = builder.Services;
        services.AddSingleton(limits).AddSingleton<TraceStore>().AddSingleton<LogStore>().AddSingleton<MetricStore>();
        services.AddSingleton<Intake>().AddSingleton<Readers>().AddSingleton<OtlpHttp>().AddSingleton<OtlpGrpc>();
        services.AddSingleton(TimeProvider.System);
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddSingleton<Assets>().AddSingleton<OwnAssets>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRequestLocalization(options =>
        {
            CultureInfo[] cultures = [new("zh-CN"), new("en")];
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedCultures = options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new ChosenLanguage(), new AcceptLanguageHeaderRequestCultureProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });

        var app = builder.Build();
        app.UseMiddleware<PageHeaders>();
        app.UseRequestLocalization();
        app.MapViewer();
        return app;
    }

    private sealed class ChosenLanguage : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Task.FromResult(httpContext.Request.Cookies[LanguageCookie] is { Length: > 0 } chosen ? new ProviderCultureResult(chosen) : null);
    }

    private sealed class PageHeaders(RequestDelegate next)
    {
        public Task InvokeAsync(HttpContext context)
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers.CacheControl = "no-store";
            return next(context);
        }
    }
}
