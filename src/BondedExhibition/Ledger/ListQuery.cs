using System.Globalization;
using Platform.CaseKernel;
using Platform.CaseKernel.Lists;
using Platform.ServiceDefaults.Authentication;

namespace Platform.BondedExhibition.Ledger;

/// <summary>What a page of a list is asked with: whose rows, of which state, and after which row. A statement takes what it names.</summary>
internal sealed record ListQuery(Caller Caller)
{
    public string[] Zones => Caller.SeenZones();

    public Guid[] Organisations => Caller.Organisations();

    /// <summary>Empty: every one.</summary>
    public string State { get; init; } = "";

    public string After { get; init; } = "";

    public DateOnly LastDay { get; init; }

    public string LastNumber { get; init; } = "";

    public DateTimeOffset BeforeAt { get; init; } = DateTimeOffset.MaxValue;

    public Guid BeforeId { get; init; }

    public DateOnly? EndsBefore { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    public int Most { get; init; }

    /// <summary>Null when it is no cursor of a list along days and numbers.</summary>
    public static ListQuery? AlongDays(Caller caller, string? after, bool latestFirst = true) => Cursor.Read(after, 2) switch
    {
        [] => new(caller) { LastDay = latestFirst ? DateOnly.MaxValue : DateOnly.MinValue },
        [var day, var number] when DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) => new(caller) { LastDay = last, LastNumber = number },
        _ => null,
    };

    /// <summary>Null when it is no cursor of a list along moments and identifiers.</summary>
    public static ListQuery? AlongMoments(Caller caller, string? after) => Cursor.Read(after, 2) switch
    {
        [] => new(caller),
        [var moment, var id] when DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) && Guid.TryParse(id, out var last) => new(caller) { BeforeAt = at, BeforeId = last },
        _ => null,
    };

    public static string Written(DateTimeOffset at, Guid id) => Cursor.Write(at.ToString("O", CultureInfo.InvariantCulture), id);
}
