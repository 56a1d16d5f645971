using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Codes;
using Platform.ServiceDefaults.Texts;
using Platform.TalentRecommendation.Texts;

namespace Platform.TalentRecommendation.Staff;

/// <summary>A member of staff as a row of the roster.</summary>
internal record StaffItem
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string Employer { get; init; }
    public required string Zone { get; init; }
    public required string ZoneTitle { get; init; }
    public required string Name { get; init; }
    public required string Nationality { get; init; }
    public required string Position { get; init; }
    public required string Class { get; init; }
    public required string WorkPermit { get; init; }
    public required DateOnly WorkPermitUntil { get; init; }
    public required string ResidencePermit { get; init; }
    public required DateOnly ResidenceUntil { get; init; }
    public required DateOnly RenewalOpens { get; init; }
    public required DateOnly RenewalCloses { get; init; }
    public required string State { get; init; }
    public required string StateTitle { get; init; }

    /// <summary>How many of the family have a permit of the same term.</summary>
    public required int Family { get; init; }

    /// <summary>The application that renews the permits, while it is open.</summary>
    public required Guid? RenewalCaseId { get; init; }

    /// <summary>To an office: the day of the last report of which it has not taken note.</summary>
    public required DateOnly? ReportedOn { get; init; }

    /// <summary>What falls due first.</summary>
    public required DutyView? Duty { get; init; }

    public static StaffItem Of(StaffMember member, WorkingDays calendar, DateOnly today) => new()
    {
        Id = member.Id,
        Number = member.Number,
        Employer = member.OrganisationName,
        Zone = member.Zone,
        ZoneTitle = Zones.Title(member.Zone).InCallersLanguage(),
        Name = member.Who.Name,
        Nationality = member.Who.Nationality,
        Position = member.Position,
        Class = member.Class,
        WorkPermit = member.WorkPermit,
        WorkPermitUntil = member.WorkPermitUntil,
        ResidencePermit = member.ResidencePermit,
        ResidenceUntil = member.ResidenceUntil,
        RenewalOpens = member.RenewalOpens,
        RenewalCloses = member.RenewalCloses,
        State = member.State,
        StateTitle = StaffWords.Of($"staff.{member.State}"),
        Family = member.Who.Family.Count,
        RenewalCaseId = member.RenewalCaseId,
        ReportedOn = member.ReportedAt?.ShanghaiDate(),
        Duty = StaffDuties.Of(member, calendar, today) is [var first, ..] ? DutyView.Of(member, first, today) : null,
    };
}

/// <summary>A member of staff in full.</summary>
internal sealed record StaffFile : StaffItem
{
    [SetsRequiredMembers]
    private StaffFile(StaffItem item)
        : base(item)
    {
    }

    public string? NameZh { get; init; }
    public DateOnly PassportExpiresOn { get; init; }
    public string? RepresentativeOffice { get; init; }
    public DateOnly? LeftOn { get; init; }
    public Guid CaseId { get; init; }
    public string CaseNumber { get; init; } = "";
    public IReadOnlyList<RelativeView> FamilyMembers { get; init; } = [];
    public IReadOnlyList<DutyView> Duties { get; init; } = [];
    public IReadOnlyList<StaffEntryView> History { get; init; } = [];

    /// <summary>Cases about this person, the last first.</summary>
    public IReadOnlyList<CaseLine> Cases { get; init; } = [];

    /// <summary>Whether a renewal may be applied for today.</summary>
    public bool MayRenew { get; init; }

    /// <summary>The work permit has run out while its renewal is being decided, and goes on: by what law.</summary>
    public string? RenewalOverdue { get; init; }

    public static StaffFile Of(StaffMember member, IReadOnlyList<StaffEntry> entries, IReadOnlyList<CaseLine> cases, WorkingDays calendar, DateOnly today)
    {
        var who = member.Who;
        return new StaffFile(Of(member, calendar, today))
        {
            NameZh = who.NameZh,
            PassportExpiresOn = who.PassportExpiresOn,
            RepresentativeOffice = member.Sponsor,
            LeftOn = member.LeftOn,
            CaseId = member.CaseId,
            CaseNumber = member.CaseNumber,
            FamilyMembers = [.. who.Family.Select(relative => new RelativeView(relative.Name, relative.Relation, StaffWords.Of($"relation.{relative.Relation.ToString().ToLowerInvariant()}"), relative.Nationality, relative.PassportExpiresOn, relative.Until))],
            Duties = [.. StaffDuties.Of(member, calendar, today).Select(duty => DutyView.Of(member, duty, today))],
            History = [.. entries.Select(StaffEntryView.Of)],
            Cases = cases,
            MayRenew = member.MayRenew(today) is not null,
            RenewalOverdue = member is { State: StaffMember.Active, WorkIsBeingRenewed: true } && member.WorkPermitUntil < today ? Domain.Law.SilentRenewal.In(CultureInfo.CurrentUICulture) : null,
        };
    }
}

/// <param name="Until">The last day of the residence permit; null of who was entered before it was kept.</param>
internal sealed record RelativeView(string Name, Domain.Relation Relation, string RelationTitle, string Nationality, DateOnly PassportExpiresOn, DateOnly? Until);

/// <summary>What the employer owes for somebody.</summary>
/// <param name="Also">The later term of the other permit, where both have one.</param>
internal sealed record DutyView(string Code, string Title, DateOnly DueOn, bool Overdue, string Provision, Guid StaffId, string StaffNumber, string Name, DutyTermView? Also)
{
    public static DutyView Of(StaffMember member, StaffDuty duty, DateOnly today) => new(
        duty.Code, StaffDuties.Title(duty.Code), duty.DueOn, duty.DueOn < today, duty.Provision.In(CultureInfo.CurrentUICulture), member.Id, member.Number, member.Who.Name,
        duty.Also is { } also ? new DutyTermView(also.DueOn, also.Provision.In(CultureInfo.CurrentUICulture)) : null);
}

internal sealed record DutyTermView(DateOnly DueOn, string Provision);

/// <param name="Late">A report after its term.</param>
internal sealed record StaffEntryView(string Kind, string Title, DateOnly HappenedOn, DateTimeOffset At, Guid? CaseId, bool Late, string? Details)
{
    public static StaffEntryView Of(StaffEntry entry) => new(entry.Kind, StaffWords.Of($"entry.{entry.Kind}"), entry.HappenedOn, entry.At.InShanghai(), entry.CaseId, entry.Late, entry.Details);
}

internal sealed record DutyItems(IReadOnlyList<DutyView> Items);

internal static class StaffWords
{
    public static string Of(string key) => new Text(typeof(StaffTexts), key).InCallersLanguage();
}
