using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.CaseKernel.Exchange;
using Platform.Persistence.PersonalData;

namespace Platform.TalentRecommendation.Municipal;

/// <summary>What the city answers about one recommendation.</summary>
internal sealed record MunicipalAnswer
{
    public const string Granted = "granted", Refused = "refused";
    public const string Open = "open", Taken = "taken";

    /// <summary>Of everything it says: the same answer is one, from whatever file.</summary>
    public required string Digest { get; init; }

    /// <summary>Of the case.</summary>
    public required string Number { get; init; }

    public required string Outcome { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly AnsweredOn { get; init; }

    public PersonalText? Reason { get; init; }

    public string FileName { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public string State { get; init; } = Open;

    /// <summary>The case that waits for it.</summary>
    public Guid CaseId { get; init; }
}

/// <summary>Reads a file of answers: XML (<c>Answer</c> elements with <c>Number, Outcome, DocumentNumber, AnsweredOn, Reason</c>) or CSV with these as its header. A file counts as a whole or not at all.</summary>
internal static class MunicipalAnswers
{
    /// <exception cref="FormatException">It is no file of answers; the message says where.</exception>
    public static IReadOnlyList<MunicipalAnswer> Read(byte[] content) => [.. AnswerFile.Read(content, "Answer").Select((row, i) => Answer(row, i + 1))];

    private static MunicipalAnswer Answer(Func<string, string?> row, int at)
    {
        var (number, outcome) = (Text("Number", 40)!.ToUpperInvariant(), Text("Outcome", 20)!);
        var (document, day, reason) = (Text("DocumentNumber", 60)!, Text("AnsweredOn", 10)!, AnswerFile.Text(row, at, "Reason", 2000, required: outcome == MunicipalAnswer.Refused));
        if (outcome is not (MunicipalAnswer.Granted or MunicipalAnswer.Refused))
            throw new FormatException($"answer {at}: Outcome");
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            throw new FormatException($"answer {at}: AnsweredOn");
        return new MunicipalAnswer
        {
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', number, outcome, document, day, reason)))),
            Number = number,
            Outcome = outcome,
            DocumentNumber = document,
            AnsweredOn = on,
            Reason = reason,
        };

        string? Text(string field, int longest) => AnswerFile.Text(row, at, field, longest, required: true);
    }
}
