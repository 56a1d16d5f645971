using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Platform.CaseKernel.Exchange;
using Platform.ServiceDefaults;

namespace Platform.BondedExhibition.Customs;

/// <summary>What customs answer to one message.</summary>
/// <param name="Declarant">海关十位编码; null when the answer does not say.</param>
/// <param name="Number">That customs have given; null when they have not.</param>
/// <param name="Status">Of the list <c>status</c>.</param>
/// <param name="At">By this the latest counts, in whatever order answers come.</param>
public sealed record CustomsAnswer(string Kind, string InternalNumber, string? Declarant, string? Number, string Status, string? Message, DateTimeOffset At)
{
    /// <summary>The same answer has the same digest, from whatever file.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Kind, InternalNumber, Declarant, Number, Status, Message, At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)))));
}

/// <summary>
/// Reads a file of answers: XML (<c>Answer</c> elements with <c>Kind, EtpsPreentNo, DclEtpsno, No, Stucd, Message, Time</c>) or CSV with these
/// as its header. A file counts as a whole or not at all. A time without an offset is Shanghai's.
/// </summary>
public static class CustomsAnswers
{
    private const int LongestNumber = 64;
    private const int LongestMessage = 500;

    /// <exception cref="FormatException">It is no file of answers; the message says where.</exception>
    public static IReadOnlyList<CustomsAnswer> Read(byte[] content) => [.. AnswerFile.Read(content, "Answer").Select((row, i) => Answer(row, i + 1))];

    private static CustomsAnswer Answer(Func<string, string?> cell, int row)
    {
        string? Text(string field, int longest, bool required = false) => AnswerFile.Text(cell, row, field, longest, required);

        var answer = new CustomsAnswer(
            Text("Kind", LongestNumber, required: true)!, Text("EtpsPreentNo", LongestNumber, required: true)!, Text("DclEtpsno", 10), Text("No", LongestNumber),
            Text("Stucd", 4, required: true)!, Text("Message", LongestMessage), Time(Text("Time", 40, required: true)!, row));
        if (!CustomsMessage.Kinds.Contains(answer.Kind))
            throw new FormatException($"answer {row}: Kind {answer.Kind}");
        if (CodeLists.Find("status", answer.Status) is null)
            throw new FormatException($"answer {row}: Stucd {answer.Status}");
        return answer;
    }

    private static DateTimeOffset Time(string text, int row)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var plain))
            throw new FormatException($"answer {row}: Time");
        return plain.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(plain, ShanghaiTime.Zone.GetUtcOffset(plain)) : moment;
    }
}
