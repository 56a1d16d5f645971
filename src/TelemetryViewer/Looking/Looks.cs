using Platform.TelemetryViewer.Pages;
using Platform.TelemetryViewer.Store;
using Platform.Web.Shared.Pages;

namespace Platform.TelemetryViewer.Looking;

/// <summary>What each address answers.</summary>
internal static class Looks
{
    public static IResult Traces(HttpRequest request, TraceStore store)
    {
        var filter = TraceFilter.From(request.Query);
        // A code that names one trace is asked for to see that trace.
        if (filter.Code is { } code && store.StartingWith(code) is [var only])
            return Results.Redirect($"/traces/{only.Id}");
        return Show.Page<TracesPage>(new { Filter = filter, Found = TracePage.Of(store.All(), filter) });
    }

    public static IResult Trace(string code, HttpRequest request, TraceStore store, LogStore logs)
    {
        var found = TraceId.Parse(code) is { } id ? store.Find(id) : store.StartingWith(code) is [var only] ? only : null;
        if (found is null)
            return Show.Page<MissingPage>(new { Asked = code }, StatusCodes.Status404NotFound);
        var lines = logs.Newest().Where(line => line.Trace == found.Id).Reverse().Take(LogFilter.Shown).ToList();
        return Show.Page<TracePageView>(new { Trace = found, Lines = lines, Chosen = SpanId.Parse(request.Query["span"]) });
    }

    public static IResult Logs(HttpRequest request, LogStore store)
    {
        var filter = LogFilter.From(request.Query) with { After = 0 };
        var newest = store.Newest();
        var services = newest.Select(line => line.Sender.Service).Distinct().Order(StringComparer.Ordinal).ToList();
        return Show.Page<LogsPage>(new { Filter = filter, Lines = filter.Of(newest), Services = services, Last = newest.Count == 0 ? 0 : newest[0].Number });
    }

    /// <summary>The rows that came since, for the page that follows.</summary>
    public static IResult LogLines(HttpContext context, LogStore store)
    {
        var newest = store.Newest();
        context.Response.Headers["X-Last-Line"] = $"{(newest.Count == 0 ? 0 : newest[0].Number)}";
        return Show.Fragment<LogRows>(new { Lines = LogFilter.From(context.Request.Query).Of(newest), WithTrace = true });
    }

    public static IResult Metrics(HttpRequest request, MetricStore store)
    {
        var all = store.All();
        var (service, text) = (request.Query.Word("service"), request.Query.Word("q"));
        var chosen = all.Where(one => (service is null || one.Sender.Service == service)
            && (text is null || one.Instrument.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || one.Instrument.Description.Contains(text, StringComparison.OrdinalIgnoreCase)));
        return Show.Page<MetricsPage>(new
        {
            Service = service,
            Text = text,
            Services = (IReadOnlyList<string>)[.. all.Select(one => one.Sender.Service).Distinct().Order(StringComparer.Ordinal)],
            Measures = Measure.All([.. chosen]),
        });
    }

    public static IResult Metric(string? meter, string? name, MetricStore store)
    {
        var series = store.All().Where(one => one.Instrument.Meter == (meter ?? "") && one.Instrument.Name == name).ToList();
        return series.Count == 0
            ? Show.Page<MissingPage>(status: StatusCodes.Status404NotFound)
            : Show.Page<MetricPage>(new { Whole = Measure.Of(series), Parts = (IReadOnlyList<Measure>)[.. series.Select(one => Measure.Of([one])).OrderByDescending(part => part.Now).Take(MetricPage.Shown)] });
    }

    public static IResult Map(HttpRequest request, TraceStore store)
    {
        var everything = request.Query["show"] == "all";
        return Show.Page<MapPage>(new { Map = ServiceMap.Of([.. store.All().Where(trace => everything || trace.IsRequest)]), Everything = everything });
    }

    public static IResult ChooseLanguage(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["lang"].ToString() is "zh-CN" or "en")
            context.Response.Cookies.Append(Viewer.LanguageCookie, query["lang"]!, new CookieOptions { Path = "/", SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
        return Results.Redirect(Web.Shared.Pages.Addresses.Local(query["returnUrl"]) ?? "/");
    }
}
