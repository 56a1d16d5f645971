using System.Globalization;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Cases;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Privacy;
using Platform.ServiceDefaults;

namespace Platform.CaseKernel.Opinions;

/// <summary>A round as the case shows it. Applicants see departments, states and dates; what is null for them says so.</summary>
internal sealed record ConsultationView
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required ConsultationKind Kind { get; init; }

    /// <summary>Null for applicants.</summary>
    public required string? Question { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Null for applicants, and when a step asked by itself.</summary>
    public required Party? AskedBy { get; init; }

    public required RoundState State { get; init; }
    public required string StateTitle { get; init; }
    public required DateTimeOffset? SettledAt { get; init; }
    public required string Provision { get; init; }
    public required IReadOnlyList<OpinionView> Opinions { get; init; }

    public ConsultationView Seen(OfficeSight sight) => this with
    {
        Question = sight.MaybeWords(Question),
        Opinions = [.. Opinions.Select(opinion => opinion with { Reason = sight.MaybeWords(opinion.Reason), Grant = sight.WordsIn(opinion.Grant) })],
    };

    /// <param name="decided">Whether the case has come to its end; what was granted is the applicant's to know from then on.</param>
    public static ConsultationView Of(Matter matter, Round round, Audience audience, bool decided)
    {
        var office = audience == Audience.Officer;
        var (declared, record) = (round.Declared, round.Record);
        return new ConsultationView
        {
            Id = record.Id,
            Code = declared.Code,
            Title = OpinionWords.Title(matter, declared).InCallersLanguage(),
            Kind = declared.Kind,
            Question = office ? OpinionWords.QuestionOf(matter, round) : null,
            AskedAt = record.AskedAt.InShanghai(),
            AskedBy = office ? OpinionView.Asker(record) : null,
            State = record.State,
            StateTitle = OpinionWords.State(declared, record.State).InCallersLanguage(),
            SettledAt = record.SettledAt?.InShanghai(),
            Provision = declared.Provision.In(CultureInfo.CurrentUICulture),
            Opinions = [.. round.Opinions.Select(opinion => OpinionView.Of(matter, declared, opinion, office, decided))],
        };
    }
}

/// <param name="AnsweredBy">Null for applicants, and when nobody answered.</param>
/// <param name="Reason">Null for applicants.</param>
internal sealed record OpinionView(
    Guid Id,
    CodeTitle Department,
    OpinionState State,
    string StateTitle,
    DateOnly DueOn,
    string Silence,
    DateTimeOffset? AnsweredAt,
    Party? AnsweredBy,
    string? Reason)
{
    /// <summary>What the department granted; null for applicants until the case is decided.</summary>
    public JsonNode? Grant { get; init; }

    public static OpinionView Of(Matter matter, Consultation declared, OpinionRecord opinion, bool office, bool decided) => new(
        opinion.Id,
        DepartmentOf(matter, opinion.Department),
        opinion.State,
        OpinionWords.State(declared, opinion.State).InCallersLanguage(),
        opinion.DueOn,
        OpinionWords.SilenceOf(declared).InCallersLanguage(),
        opinion.EndedAt?.InShanghai(),
        office && opinion.AnsweredBy is { } by ? new Party(by, opinion.AnsweredByName ?? "") : null,
        office ? opinion.Reason : null)
    {
        Grant = (office || decided) && opinion.Granted is { } granted ? JsonNode.Parse(granted) : null,
    };

    public static Party? Asker(ConsultationRecord round) => round.AskedBy is { } by ? new Party(by, round.AskedByName) : null;

    public static CodeTitle DepartmentOf(Matter matter, string department) => new(department, OpinionWords.Department(matter, department).InCallersLanguage());
}

/// <summary>A consultation that may be asked now, with the departments that are not being asked already.</summary>
internal sealed record AskableView(string Code, string Title, ConsultationKind Kind, IReadOnlyList<CodeTitle> Departments)
{
    public static IReadOnlyList<AskableView> Of(Matter matter, CaseRecord @case, IReadOnlyList<Round> rounds)
    {
        var open = rounds.SelectMany(round => round.Opinions.Where(opinion => opinion.State == OpinionState.Asked).Select(opinion => (round.Declared.Code, opinion.Department))).ToHashSet();
        return
        [
            .. matter.Consultations
                .Where(declared => declared.MayBeAskedIn(@case.State))
                .Select(declared => new AskableView(
                    declared.Code,
                    OpinionWords.Title(matter, declared).InCallersLanguage(),
                    declared.Kind,
                    [.. declared.Departments.Where(department => department.OfficeIn(@case.Zone) is not null && !open.Contains((declared.Code, department.Code))).Select(department => OpinionView.DepartmentOf(matter, department.Code))]))
                .Where(askable => askable.Departments.Count > 0),
        ];
    }
}

/// <summary>What an office was asked, as a row of its list.</summary>
internal record AskedView
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public required string? Number { get; init; }
    public required string Matter { get; init; }
    public required string MatterTitle { get; init; }
    public required string Zone { get; init; }
    public required string ZoneTitle { get; init; }
    public required string Title { get; init; }
    public required CodeTitle Department { get; init; }
    public required string Question { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>Null when the task has ended; negative when it is late.</summary>
    public required int? WorkingDaysLeft { get; init; }

    public required OpinionState State { get; init; }
    public required string StateTitle { get; init; }
    public required DateTimeOffset? AnsweredAt { get; init; }
    public required int Version { get; init; }
}

/// <summary>One task in full. Form and materials are there while it is open, and null when the right to read them has ended.</summary>
internal sealed record AskedDetailView : AskedView
{
    public required string ConsultationTitle { get; init; }
    public required ConsultationKind Kind { get; init; }
    public required string Provision { get; init; }

    /// <summary>What silence means, in words.</summary>
    public required string Silence { get; init; }

    /// <summary>Null when a step of the case asked by itself.</summary>
    public required Party? AskedBy { get; init; }
    public required Party? AnsweredBy { get; init; }
    public required string? Reason { get; init; }

    /// <summary>JSON Schema of what is granted with an agreement (<c>grant</c> of the answer); null when nothing is.</summary>
    public required JsonNode? GrantSchema { get; init; }

    /// <summary>What was granted.</summary>
    public required JsonNode? Grant { get; init; }

    /// <summary>Of a stopped task: whose objection made it unnecessary.</summary>
    public required StoppedView? StoppedBy { get; init; }

    public required JsonNode? Form { get; init; }

    /// <summary>JSON pointers of the form's places that are masked; departments see none of them in clear.</summary>
    public IReadOnlyList<string>? Masked { get; init; }

    public required IReadOnlyList<MaterialView>? Materials { get; init; }
}

internal sealed record StoppedView(CodeTitle Department, string Reason);
