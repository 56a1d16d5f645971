using System.Text.Json;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Opinions;

/// <summary>What a consultation and its states are called.</summary>
internal static class OpinionWords
{
    public static Text Title(Matter matter, Consultation declared) => new(matter.Texts, $"consultation.{declared.Code}");

    /// <summary>What a round asks that a step began by itself.</summary>
    public static Text Question(Matter matter, Consultation declared) => new(matter.Texts, $"question.{declared.Code}");

    /// <summary>What was asked: the officer's words, or what a step asks by itself in the reader's language.</summary>
    public static string QuestionOf(Matter matter, Round round) =>
        round.Record.AskedBy is null ? Question(matter, round.Declared).InCallersLanguage() : round.Record.Question;

    public static Text Department(Matter matter, string department) => new(matter.Texts, $"department.{department}");

    // "Agreed" of an approval and of an opinion are not the same word.
    public static Text State(Consultation declared, RoundState state) => Say($"round.{declared.Kind}.{state}");

    public static Text State(Consultation declared, OpinionState state) => Say($"answer.{declared.Kind}.{state}");

    /// <summary>What silence means, and who says so.</summary>
    public static Text SilenceOf(Consultation declared) => Say($"silence.{declared.Silence.Effect}", declared.Silence.Provision);

    /// <summary>Why this task refused: the department's words, or what its silence means.</summary>
    public static object ReasonOf(Consultation declared, OpinionRecord opinion) => (object?)(string?)opinion.Reason ?? SilenceOf(declared);

    /// <summary>The name on the wire.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static Text Say(string key, params object?[] args) => new(typeof(OpinionTexts), key, args);
}
