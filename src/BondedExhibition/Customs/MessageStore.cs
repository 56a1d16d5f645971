using Platform.Persistence;
using Platform.ServiceDefaults.Problems;

namespace Platform.BondedExhibition.Customs;

/// <summary>The rows of messages and answers, always in the caller's transaction.</summary>
internal static class MessageStore
{
    /// <summary>
    /// Puts a message among those to be sent. The same one again changes nothing, a changed one of the same case is sent anew, as a change
    /// (申报类型 2) of what customs have; the internal number of another case is refused. Answers that came before it count from now on.
    /// </summary>
    public static async Task<Outcome<MessageRecord>> QueueMessageAsync(this Work work, CustomsMessage message, Guid caseId, Guid organisationId, string zone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await work.HoldNumberAsync(message.Kind, message.Declarant, message.InternalNumber, cancellationToken);
        var earlier = await work.FindMessageAsync(message.Kind, message.Declarant, message.InternalNumber, cancellationToken);
        var body = message.After(earlier).Xml();
        if (earlier is null)
        {
            var record = new MessageRecord
            {
                Id = Guid.CreateVersion7(now), Kind = message.Kind, InternalNumber = message.InternalNumber, Declarant = message.Declarant,
                CaseId = caseId, OrganisationId = organisationId, Zone = zone, Body = body, CreatedAt = now,
            };
            await work.ExecuteAsync("Messages.Insert", record, cancellationToken);
            foreach (var answer in await work.QueryAsync<AnswerRecord>("Messages.UnknownAnswers", new { message.Kind, message.InternalNumber }, cancellationToken))
            {
                if ((answer.Declarant ?? message.Declarant) == message.Declarant)
                    await work.TakeAsync(record.Id, answer, cancellationToken);
            }
        }
        else if (earlier.CaseId != caseId)
        {
            return CustomsProblems.InternalNumberUsed.With(message.InternalNumber);
        }
        else if (earlier.Body != body)
        {
            await work.ExecuteAsync("Messages.Renew", new { earlier.Id, earlier.Version, Body = body, State = MessageRecord.Waiting }, cancellationToken);
        }
        return (await work.FindMessageAsync(message.Kind, message.Declarant, message.InternalNumber, cancellationToken))!;
    }

    /// <summary>A message as it is declared after the one that stands under its number: as a change of what customs have, which is not what they returned or deleted.</summary>
    public static CustomsMessage After(this CustomsMessage message, MessageRecord? earlier) => earlier switch
    {
        null or { SentAt: null } or { Status: CustomsMessage.DeletedStatus } => message,
        _ when earlier.Body == message.Xml() => message,
        // Of a change that waits, or that customs returned, they have what it changes.
        { State: MessageRecord.Waiting } or { Status: CustomsMessage.ReturnedStatus } => CustomsMessage.IsChange(earlier.Body) ? message.AsChange() : message,
        _ => message.AsChange(),
    };

    /// <summary>
    /// What a case that ended leaves behind at customs: nothing. What was not sent is cancelled, what was sent is sent again as a deletion (申报类型 3),
    /// unless customs have returned or deleted it themselves. Of a change that they returned they have what it would have changed.
    /// </summary>
    public static Task WithdrawMessagesAsync(this Work work, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken) => work.WithdrawMessagesAsync(caseId, _ => true, now, cancellationToken);

    /// <summary>The same of some messages of a case.</summary>
    public static async Task WithdrawMessagesAsync(this Work work, Guid caseId, Func<MessageRecord, bool> which, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The line may send one at this moment: then it is found as sent.
        while ((await work.MessagesOfCaseAsync(caseId, cancellationToken)).FirstOrDefault(message => message.WithdrawnAt is null && which(message)) is { } message)
        {
            var (state, body) = message switch
            {
                { SentAt: null } => (MessageRecord.Cancelled, message.Body),
                { Status: CustomsMessage.DeletedStatus } => (message.State, message.Body),
                { Status: CustomsMessage.ReturnedStatus } when !CustomsMessage.IsChange(message.Body) => (message.State, message.Body),
                _ => (MessageRecord.Waiting, CustomsMessage.AsDeletion(message.Body)),
            };
            await work.ExecuteAsync("Messages.Withdraw", new { message.Id, message.Version, Was = message.State, State = state, Body = body, At = now }, cancellationToken);
        }
    }

    /// <summary>Whether another case has sent, or is about to send, under an internal number (企业内部编号).</summary>
    public static async Task<bool> IsNumberTakenAsync(this Work work, string kind, string? declarant, string? number, Guid caseId, CancellationToken cancellationToken) =>
        number is not null && await work.FindMessageAsync(kind, declarant, number, cancellationToken) is { } message && message.CaseId != caseId;

    /// <summary>Until the transaction ends: of two that queue the same number at once the second sees what the first wrote.</summary>
    public static Task HoldNumberAsync(this Work work, string kind, string? declarant, string number, CancellationToken cancellationToken) =>
        work.ExecuteAsync("Locks.Hold", new { Key = $"customs-message:{kind}:{declarant}:{number}" }, cancellationToken);

    /// <summary>The message that stands under an internal number; one that was withdrawn stands no more.</summary>
    public static Task<MessageRecord?> FindMessageAsync(this Work work, string kind, string? declarant, string number, CancellationToken cancellationToken) =>
        work.FindAsync<MessageRecord>("Messages.Find", new { Kind = kind, Declarant = declarant ?? "", InternalNumber = number }, cancellationToken);

    public static Task<IReadOnlyList<MessageRecord>> MessagesOfCaseAsync(this Work work, Guid caseId, CancellationToken cancellationToken) =>
        work.QueryAsync<MessageRecord>("Messages.OfCase", new { CaseId = caseId }, cancellationToken);

    /// <summary>Keeps an answer, once, and lets it count where it is the latest. False when it was read before.</summary>
    public static async Task<bool> KeepAnswerAsync(this Work work, CustomsAnswer answer, string fileName, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var record = new AnswerRecord
        {
            Id = Guid.CreateVersion7(now), Digest = answer.Digest, Kind = answer.Kind, InternalNumber = answer.InternalNumber, Declarant = answer.Declarant, CustomsNumber = answer.Number,
            Status = answer.Status, Words = answer.Message, At = answer.At, FileName = fileName, ReceivedAt = now,
        };
        if (await work.ExecuteAsync("Messages.KeepAnswer", record, cancellationToken) == 0)
            return false;
        await work.LinkAsync(record, cancellationToken);
        return true;
    }

    /// <summary>Gives an answer to its message. False when none is known, or when the number is of two enterprises and the answer names neither.</summary>
    public static async Task<bool> LinkAsync(this Work work, AnswerRecord answer, CancellationToken cancellationToken)
    {
        var named = (await work.QueryAsync<MessageRecord>("Messages.Named", new { answer.Kind, answer.InternalNumber }, cancellationToken))
            .Where(message => (answer.Declarant ?? message.Declarant) == message.Declarant).ToList();
        if (named.DistinctBy(message => message.Declarant).Count() != 1)
            return false;
        // A number that was freed and used again: that something was deleted is said of what was withdrawn, everything else of what stands.
        var meant = named.FindLast(message => message.WithdrawnAt is null != (answer.Status == CustomsMessage.DeletedStatus)) ?? named[^1];
        await work.TakeAsync(meant.Id, answer, cancellationToken);
        return true;
    }

    private static async Task TakeAsync(this Work work, Guid messageId, AnswerRecord answer, CancellationToken cancellationToken)
    {
        await work.ExecuteAsync("Messages.LinkAnswer", new { answer.Id, MessageId = messageId }, cancellationToken);
        var counts = await work.ExecuteAsync("Messages.Answer", new { Id = messageId, answer.CustomsNumber, answer.Status, answer.Words, answer.At, answer.Digest }, cancellationToken);
        if (counts == 0 && answer.CustomsNumber is not null)
            await work.ExecuteAsync("Messages.Number", new { Id = messageId, answer.CustomsNumber }, cancellationToken);
    }
}
