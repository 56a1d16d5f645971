using Platform.CaseKernel.Acts;
using Platform.CaseKernel.Exchange;
using Platform.CaseKernel.Sweeps;
using Platform.Persistence;
using Platform.Persistence.PersonalData;
using Platform.ServiceDefaults;
using Platform.TalentRecommendation.Domain;

namespace Platform.TalentRecommendation.Municipal;

/// <summary>
/// Hands recommendations to the city and reads its answers. One that comes before its recommendation waits for it, one that comes twice counts
/// once, and of two that contradict each other the first that was taken stands; what cannot be read is put aside with the reason.
/// </summary>
internal sealed class MunicipalSweep(IFileLine line, SweepWork sweep, CaseSteps steps, TimeProvider time, ILogger<MunicipalSweep> logger) : ISweep
{
    private const int Batch = 100;

    public string Name => "municipal-line";

    public TimeSpan Interval { get; } = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!line.IsOpen)
            return;
        var waiting = await sweep.LookAsync(work => work.QueryAsync<Recommendation>("Municipal.Waiting", new { Most = Batch }, cancellationToken), cancellationToken);
        await sweep.EachAsync(waiting, file => $"Recommendation {file.Number}", (work, file) => SendAsync(work, file, cancellationToken), cancellationToken);
        await line.ReceiveAsync((name, content) => KeepAsync(name, content, cancellationToken), logger, cancellationToken);
        var answers = await sweep.LookAsync(work => work.QueryAsync<MunicipalAnswer>("Municipal.OpenAnswers", null, cancellationToken), cancellationToken);
        await sweep.EachAsync(answers, answer => $"Answer to {answer.Number}", (work, answer) => TakeAsync(work, answer, cancellationToken), cancellationToken);
    }

    // Sent before it is noted: after a fall in between the same file is written again.
    private async Task<bool> SendAsync(Work work, Recommendation file, CancellationToken cancellationToken)
    {
        await line.SendAsync($"{file.Number}.xml", file.Content, cancellationToken);
        return await work.ExecuteAsync("Municipal.MarkSent", new { file.CaseId, At = time.GetUtcNow() }, cancellationToken) == 1;
    }

    private async Task KeepAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        var answers = MunicipalAnswers.Read(content);
        await sweep.DoAsync(
            async work =>
            {
                foreach (var answer in answers)
                    await work.ExecuteAsync("Municipal.KeepAnswer", answer with { FileName = name, ReceivedAt = time.GetUtcNow() }, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    private async Task<bool> TakeAsync(Work work, MunicipalAnswer answer, CancellationToken cancellationToken)
    {
        var taken = answer.Outcome == MunicipalAnswer.Granted
            ? await steps.ByAnswerAsync(work, answer.CaseId, GraduateFlow.GrantSettlement, new SettlementGrantedBody(answer.DocumentNumber, answer.AnsweredOn), cancellationToken)
            : await steps.ByAnswerAsync(work, answer.CaseId, GraduateFlow.RefuseSettlement, new SettlementRefusedBody(answer.DocumentNumber, answer.AnsweredOn, answer.Reason), cancellationToken);
        return taken.Problem is null && await work.ExecuteAsync("Municipal.Settle", new { answer.Digest, State = MunicipalAnswer.Taken }, cancellationToken) == 1;
    }

    private sealed record Recommendation
    {
        public required Guid CaseId { get; init; }

        public required string Number { get; init; }

        public required PersonalText Content { get; init; }
    }
}
