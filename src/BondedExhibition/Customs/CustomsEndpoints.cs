using System.Text;
using Platform.CaseKernel.Exchange;
using Platform.CaseKernel.Flow;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Customs;

/// <summary>Documents for the customs system over HTTP, what became of them, and how the line stands.</summary>
internal static class CustomsEndpoints
{
    private const int MostUnknown = 100;

    public static IResult Codes() => Results.Ok(new CodeItems([.. CodeLists.All.Select(list => new CodeListView(list, [.. CodeLists.Of(list).Select(entry => new CodeView(entry.Code, CodeLists.NameOf(list, entry.Code)))]))]));

    public static async Task<IResult> OwnAsync(Guid id, string? number, string? format, Caller caller, CaseMessages messages, CancellationToken cancellationToken) =>
        Written(await messages.FindAsync(id, number, caller, Audience.Applicant, cancellationToken), format);

    public static async Task<IResult> DeskAsync(Guid id, string? number, string? format, Caller caller, CaseMessages messages, CancellationToken cancellationToken) =>
        Written(await messages.FindAsync(id, number, caller, Audience.Officer, cancellationToken), format);

    public static async Task<IResult> SendAsync(Guid id, Caller caller, CaseMessages messages, CancellationToken cancellationToken) =>
        (await messages.SendAsync(id, caller, cancellationToken)).Answer(view => Results.Accepted(null, view));

    public static async Task<IResult> OwnListAsync(Guid id, Caller caller, CaseMessages messages, CancellationToken cancellationToken) =>
        (await messages.ListAsync(id, caller, Audience.Applicant, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> DeskListAsync(Guid id, Caller caller, CaseMessages messages, CancellationToken cancellationToken) =>
        (await messages.ListAsync(id, caller, Audience.Officer, cancellationToken)).Answer(Results.Ok);

    public static async Task<IResult> StatusAsync(IFileLine line, Database database, CancellationToken cancellationToken)
    {
        await using var work = await database.ReadAsync(cancellationToken);
        var counts = await work.QueryAsync<MessageCount>("Messages.Counts", null, cancellationToken);
        var unknown = await work.QueryAsync<AnswerRecord>("Messages.LastUnknown", new { Most = MostUnknown }, cancellationToken);
        return Results.Ok(new LineView(
            line.IsOpen, Count(MessageRecord.Waiting), Count(MessageRecord.Sent), counts.Sum(count => count.Answered),
            [.. unknown.Select(answer => new UnknownAnswer(answer.Kind, answer.InternalNumber, answer.Declarant, answer.CustomsNumber, answer.Status, CodeLists.NameOf("status", answer.Status), answer.Words, answer.At, answer.FileName))]));

        long Count(string state) => counts.Where(count => count.State == state).Sum(count => count.Messages);
    }

    private static IResult Written(Outcome<CustomsMessage> found, string? format) => format switch
    {
        null or "xml" => found.Answer(message => Results.File(Encoding.UTF8.GetBytes(message.Xml()), "application/xml", $"{message.Kind}.xml")),
        "csv" => found.Answer(message => Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(message.Csv())], "text/csv", $"{message.Kind}.csv")),
        _ => (Problem)CustomsProblems.FormatUnknown,
    };
}

internal static class CustomsServices
{
    public static IServiceCollection AddCustoms(this IServiceCollection services)
    {
        services.AddSingleton<CaseMessages>();
        services.AddSingleton<IFileLine>(provider => new FolderLine(provider.GetRequiredService<IConfiguration>()["Customs:Folder"]));
        return services.AddSweep<CustomsSweep>();
    }
}

/// <param name="State"><c>waiting</c>, <c>sent</c> or <c>cancelled</c>.</param>
/// <param name="WithdrawnAt">When its case ended: it is, or will be, sent as a deletion, or was never sent.</param>
/// <param name="Status">Customs' latest word, of the list <c>status</c>; null while they have given none.</param>
internal sealed record MessageView(string Kind, string InternalNumber, string State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? CustomsNumber, string? Status, string? StatusName, string? Message, DateTimeOffset? AnsweredAt, DateTimeOffset? WithdrawnAt)
{
    public static MessageView Of(MessageRecord record) => new(
        record.Kind, record.InternalNumber, record.State, record.CreatedAt, record.SentAt, record.CustomsNumber,
        record.Status, record.Status is { } status ? CodeLists.NameOf("status", status) : null, record.Words, record.AnsweredAt, record.WithdrawnAt);
}

internal sealed record MessageItems(IReadOnlyList<MessageView> Items);

/// <param name="Open">False: no folder is set, and nothing is sent or read.</param>
/// <param name="Unknown">The latest answers that no message is known for.</param>
internal sealed record LineView(bool Open, long Waiting, long Sent, long Answered, IReadOnlyList<UnknownAnswer> Unknown);

internal sealed record UnknownAnswer(string Kind, string InternalNumber, string? Declarant, string? CustomsNumber, string Status, string StatusName, string? Message, DateTimeOffset At, string File);

internal sealed record CodeItems(IReadOnlyList<CodeListView> Items);

internal sealed record CodeListView(string List, IReadOnlyList<CodeView> Codes);

internal sealed record CodeView(string Code, string Name);
