using System.Globalization;
using System.Text.Json;
using Platform.Web.Officer.Pages;
using Platform.Web.Shared.Api;
using Platform.Web.Shared.Http;
using Platform.Web.Shared.Pages;

namespace Platform.Web.Officer.Features;

/// <summary>Holiday notices: which years are there, and loading one without a release.</summary>
internal static class Calendars
{
    private const long LargestFile = 256 * 1024;

    public static Task<IResult> ShowAsync(string? done, int? year, OperationsClient operations, CancellationToken cancellationToken) =>
        PageAsync(new TypedCalendar(), [], null, done, year, operations, cancellationToken);

    public static async Task<IResult> LoadAsync(HttpContext context, OperationsClient operations, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var typed = new TypedCalendar(form["year"].ToString().Trim(), form["source"].ToString().Trim(), form["holidays"].ToString(), form["makeUpDays"].ToString());
        if (form.Files["file"] is { Length: > 0 } file)
        {
            if (await FromFileAsync(file, cancellationToken) is not { } read)
                return await PageAsync(typed, [new LineError("/file", null, "calendar.file-unreadable")], null, null, null, operations, cancellationToken);
            typed = read;
        }
        var text = CalendarText.Read(typed.Holidays, typed.MakeUpDays);
        var errors = text.Unreadable.Select(line => new LineError(line.List, line.Line, line.List == "/holidays" ? "calendar.line.holiday" : "calendar.line.day")).ToList();
        if (!int.TryParse(typed.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            errors.Insert(0, new LineError("/year", null, "calendar.year-needed"));
        if (errors.Count > 0)
            return await PageAsync(typed, errors, null, null, null, operations, cancellationToken);
        if (!(await operations.LoadAsync(text.For(year, typed.Source), cancellationToken)).Failed(out var refusal, out _))
            return Show.SeeOther($"/operations/calendars?done=calendar&year={year}");
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            return Show.Problem(refusal);
        errors.AddRange(refusal.Errors.Select(error => new LineError(ListOf(error.Pointer), text.LineOf(error.Pointer), null, error.Title)));
        return await PageAsync(typed, errors, refusal with { Errors = [] }, null, null, operations, cancellationToken);
    }

    private static async Task<IResult> PageAsync(
        TypedCalendar typed, List<LineError> errors, ServiceProblem? problem, string? done, int? year, OperationsClient operations, CancellationToken cancellationToken)
    {
        if ((await operations.CalendarsAsync(cancellationToken)).Failed(out var broken, out var years))
            return Show.Problem(broken);
        return Show.Page<CalendarsPage>(
            new { Years = years.Items, Typed = typed, Errors = errors, Problem = problem, Done = done, Year = year },
            problem?.Status ?? (errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK));
    }

    /// <summary>The file goes through the same fields as what is typed, so its lines can be shown and mended.</summary>
    private static async Task<TypedCalendar?> FromFileAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > LargestFile)
            return null;
        try
        {
            await using var content = file.OpenReadStream();
            return await JsonSerializer.DeserializeAsync<CalendarYear>(content, ServiceClient.Json, cancellationToken) is { } calendar
                ? new TypedCalendar(calendar.Year.ToString(CultureInfo.InvariantCulture), calendar.Source, CalendarText.Write(calendar.Holidays), CalendarText.Write(calendar.MakeUpDays))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ListOf(string? pointer) => "/" + (pointer ?? "").TrimStart('/').Split('/')[0];
}

/// <summary>As it was typed, taken or not.</summary>
public sealed record TypedCalendar(string Year = "", string Source = "", string Holidays = "", string MakeUpDays = "");

/// <summary>What is wrong, and on which line of which field.</summary>
/// <param name="Key">Our own words; otherwise <paramref name="Title"/> has the service's.</param>
public sealed record LineError(string Field, int? Line, string? Key, string? Title = null);
