using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Clock;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>An act's body: says what is missing, all at once, and becomes the timeline's detail.</summary>
public interface IActBody
{
    IEnumerable<FieldError> Errors();
}

/// <summary>A body that is right or wrong by the day on which it is sent.</summary>
public interface IDatedActBody : IActBody
{
    IEnumerable<FieldError> Errors(ActDay day);
}

/// <param name="Today">In Shanghai.</param>
public sealed record ActDay(DateOnly Today, WorkingDays WorkingDays);

public static class ActBody
{
    /// <summary>In characters.</summary>
    public const int LongestText = 2000;

    internal static Outcome<JsonObject> Detail<TBody>(TBody body, ActDay? day = null)
        where TBody : IActBody
    {
        var errors = body.Errors().Concat(day is not null && body is IDatedActBody dated ? dated.Errors(day) : []).ToList();
        if (errors.Count > 0)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = errors };
        return JsonSerializer.SerializeToNode(body, JsonDefaults.Options)!.AsObject();
    }

    /// <summary>No body means a body with nothing in it; whether that is enough is the act's business.</summary>
    internal static TBody Empty<TBody>() => JsonSerializer.Deserialize<TBody>("{}", JsonDefaults.Options)!;

    /// <summary>What is wrong with one text of a body; <paramref name="pointer"/> says where it stands.</summary>
    public static IEnumerable<FieldError> Text(string? text, string pointer, bool required)
    {
        if (required && string.IsNullOrWhiteSpace(text))
            yield return CaseProblems.Field(pointer, "field-required");
        if (text?.Length > LongestText)
            yield return CaseProblems.Field(pointer, "field-too-long", LongestText);
    }
}

/// <summary>For acts that need no words but may have some.</summary>
internal sealed record NoteBody(string? Note = null) : IActBody
{
    public IEnumerable<FieldError> Errors() => ActBody.Text(Note, "/note", required: false);
}

/// <summary>Not accepted: the matter needs no decision, or another organ decides (XKF art. 32(1), 32(2)).</summary>
internal sealed record DeclineAcceptanceBody(DeclineGround? Ground, string? Organ = null, string? Note = null) : IActBody
{
    public IEnumerable<FieldError> Errors()
    {
        if (Ground is null)
            yield return CaseProblems.Field("/ground", "field-required");
        foreach (var error in ActBody.Text(Organ, "/organ", required: Ground == DeclineGround.NotCompetent))
            yield return error;
        foreach (var error in ActBody.Text(Note, "/note", required: false))
            yield return error;
    }
}

/// <summary>Why an application is not accepted.</summary>
public enum DeclineGround
{
    NotRequired,
    NotCompetent,
}

/// <summary>A refusal is in writing with its reasons (XKF art. 38).</summary>
internal sealed record RefusalBody(IReadOnlyList<Reason>? Reasons) : IActBody
{
    public IEnumerable<FieldError> Errors() => Reasons is null or { Count: 0 }
        ? [CaseProblems.Field("/reasons", "field-required")]
        : Reasons.SelectMany((reason, i) => ActBody.Text(reason.Text, $"/reasons/{i}/text", required: true));
}

internal sealed record Reason(string? Text, string? Provision = null);
