using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Texts;
using Platform.Web.Shared.Texts;

namespace Platform.Web.Shared.Pages;

/// <summary>What every page and component can do: words, dates and addresses. Nothing here decides anything.</summary>
public abstract class View : ComponentBase
{
    private static readonly string[] States = ["registered", "deregistered", "revoked"];

    private Caller? caller;

    [Inject]
    public IHttpContextAccessor Accessor { get; set; } = null!;

    /// <summary>The .resx family of the application; the shared one is asked after it.</summary>
    protected virtual Type Words => typeof(SharedTexts);

    protected HttpContext Context => Accessor.HttpContext!;

    protected Caller? Caller => caller ??= Context.User is ClaimsPrincipal principal ? Caller.From(principal) : null;

    protected static bool InChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    protected string T(string key, params object?[] args) =>
        new Text(Text.Exists(Words, key) ? Words : typeof(SharedTexts), key, args).InCallersLanguage();

    /// <summary>The words of a key that may not exist, such as a hint.</summary>
    protected string? Maybe(string key) =>
        Text.Exists(Words, key) || Text.Exists(typeof(SharedTexts), key) ? T(key) : null;

    /// <summary>An address of this application, wherever it is mounted.</summary>
    protected string Href(string path) => Context.Request.PathBase.Value + path;

    /// <summary>The states of an office, for filters.</summary>
    protected IEnumerable<(string, string)> OfficeStates => States.Select(state => (state, T($"office.state.{state}")));

    protected static string Day(DateOnly? date) => Written.Day(date);

    /// <summary>An amount in CNY, which services tell as a decimal string.</summary>
    protected static string Money(string? amount) => Written.Money(amount);

    protected static string Moment(DateTimeOffset? moment) => Written.Moment(moment);

    /// <summary>Hours and minutes in Shanghai.</summary>
    protected static string Clock(DateTimeOffset moment) => moment.InShanghai().ToString("HH:mm", CultureInfo.InvariantCulture);

    protected static string Size(long bytes) => Written.Size(bytes);
}

/// <summary>Dates, times and sizes as people write them in the two languages.</summary>
internal static class Written
{
    public static string Day(DateOnly? date) => date is not { } day ? ""
        : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh"
            ? day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
            : day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Money(string? amount) =>
        decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value.ToString("#,##0.00", CultureInfo.InvariantCulture) : amount ?? "";

    public static string Moment(DateTimeOffset? moment) => moment is not { } at ? ""
        : $"{Day(at.ShanghaiDate())} {at.InShanghai().ToString("HH:mm", CultureInfo.InvariantCulture)}";

    public static string Size(long bytes) => bytes switch
    {
        >= 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB"),
        >= 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
    };
}
