using System.IO.Compression;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Platform.ServiceDefaults;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Shared;

/// <summary>What the two applications have in common.</summary>
public static class WebExtensions
{
    /// <param name="antiforgeryCookie">Starts with <c>platform_af</c>: the gateway hands on cookies of that name only.</param>
    public static IHostApplicationBuilder AddWeb(this IHostApplicationBuilder builder, string antiforgeryCookie)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        // Before the services' own, which would answer with JSON.
        services.AddExceptionHandler<PageExceptions>();
        builder.AddServiceDefaults();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, PageAuthorization>();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        // A formula of three hundred rows with their components is one page.
        services.Configure<FormOptions>(options => options.ValueCountLimit = 20_000);
        services.AddSingleton<Assets>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = antiforgeryCookie;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        // Tokens in the pages are encrypted anew each time, so compressing them beside secrets gives nothing away.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddTransient<ForwardCaller>();
        services.AddTransient<RouteToService>();
        services.AddSingleton<CaseHomes>();
        services.AddServiceClient<CasesClient>();
        // A try lasts as long as 20 MiB may take on a slow line.
        services.AddServiceClient<MaterialsClient>(TimeSpan.FromMinutes(2));
        services.AddServiceClient<DocumentsClient>(TimeSpan.FromMinutes(1));
        services.AddServiceClient<DeskClient>();
        services.AddServiceClient<OfficesClient>();
        services.AddServiceClient<DeskOfficesClient>();
        services.AddServiceClient<FilingsClient>();
        services.AddServiceClient<DeskFilingsClient>();
        services.AddServiceClient<DrawsClient>();
        services.AddServiceClient<BondedClient>();
        services.AddServiceClient<DeskBondedClient>();
        services.AddServiceClient<TalentClient>();
        services.AddServiceClient<DeskTalentClient>();
        services.AddServiceClient<TablesClient>();
        services.AddServiceClient<SitesClient>();
        services.AddServiceClient<DeskSitesClient>();
        services.AddServiceClient<OpinionsClient>();
        services.AddServiceClient<OperationsClient>();
        services.AddServiceClient<AuditClient>();
        services.AddServiceClient<ZonesClient>();
        services.AddServiceClient<StaffClient>();
        services.AddServiceClient<CreditClient>();
        services.AddServiceClient<RemindersClient>();
        return builder;
    }

    public static WebApplication UseWeb(this WebApplication app, string pathBase = "")
    {
        ArgumentNullException.ThrowIfNull(app);
        if (pathBase.Length > 0)
            app.UsePathBase(pathBase);
        app.UseResponseCompression();
        app.Use(SecurityHeaders);
        app.UseServiceDefaults();
        app.MapDefaultEndpoints();
        app.MapMethods("/assets/{name}", ["GET", "HEAD"], (string name, HttpContext context, Assets assets) => assets.ServeAsync(name, context)).AllowAnonymous();
        // Harmless when forged, and asked for from both applications: no token.
        app.MapPost("/language", (Delegate)Language.ChooseAsync).AllowAnonymous().DisableAntiforgery();
        app.MapFallback(() => Show.NotFound()).AllowAnonymous();
        return app;
    }

    /// <summary>The group of an application's pages: every posted form in it carries a token.</summary>
    public static RouteGroupBuilder MapPages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var antiforgery = app.Services.GetRequiredService<Microsoft.AspNetCore.Antiforgery.IAntiforgery>();
        return app.MapGroup("").AddEndpointFilter(new AntiforgeryFilter(antiforgery));
    }

    private static void AddServiceClient<TClient>(this IServiceCollection services, TimeSpan? timeoutPerTry = null)
        where TClient : class =>
        services.AddHttpClient<TClient>(client =>
            {
                client.BaseAddress = RouteToService.Anywhere;
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .AddHttpMessageHandler<RouteToService>()
            .AddHttpMessageHandler<ForwardCaller>()
            .AddResilience(timeoutPerTry);

    private static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
