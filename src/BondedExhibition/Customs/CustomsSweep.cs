using Platform.CaseKernel.Exchange;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;

namespace Platform.BondedExhibition.Customs;

/// <summary>Sends what waits and reads what came. One file that fails does not keep the others; what is read twice counts once.</summary>
internal sealed class CustomsSweep(IFileLine line, SweepWork sweep, TimeProvider time, ILogger<CustomsSweep> logger) : ISweep
{
    private const int Batch = 100;

    public string Name => "customs-line";

    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!line.IsOpen)
            return;
        var waiting = await sweep.LookAsync(work => work.QueryAsync<MessageRecord>("Messages.Waiting", new { State = MessageRecord.Waiting, Most = Batch }, cancellationToken), cancellationToken);
        await sweep.EachAsync(waiting, message => $"Message {message.FileName}", (work, message) => SendAsync(work, message, cancellationToken), cancellationToken);
        await line.ReceiveAsync((name, content) => KeepAsync(name, content, cancellationToken), logger, cancellationToken);
        var late = await sweep.LookAsync(work => work.QueryAsync<AnswerRecord>("Messages.LinkableAnswers", null, cancellationToken), cancellationToken);
        await sweep.EachAsync(late, answer => $"Answer {answer.Id}", (work, answer) => work.LinkAsync(answer, cancellationToken), cancellationToken);
    }

    // The row is held while it is sent: whoever ends its case meanwhile waits, and finds it sent. After a fall the same file is written again.
    private async Task<bool> SendAsync(Work work, MessageRecord message, CancellationToken cancellationToken)
    {
        if (await work.ExecuteAsync("Messages.Sent", new { message.Id, message.Version, Was = MessageRecord.Waiting, State = MessageRecord.Sent, SentAt = time.GetUtcNow() }, cancellationToken) == 0)
            return false;
        await line.SendAsync(message.FileName, message.Body, cancellationToken);
        return true;
    }

    private async Task KeepAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        var answers = CustomsAnswers.Read(content);
        await sweep.DoAsync(
            async work =>
            {
                foreach (var answer in answers)
                    await work.KeepAnswerAsync(answer, name, time.GetUtcNow(), cancellationToken);
                return true;
            },
            cancellationToken);
    }
}
