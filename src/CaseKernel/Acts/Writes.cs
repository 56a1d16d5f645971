using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.CaseKernel.Forms;
using Platform.Persistence;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Authentication;
using Platform.ServiceDefaults.Problems;

namespace Platform.CaseKernel.Acts;

/// <summary>What a service writes into its own tables outside a case's step: in one transaction, which a refusal undoes.</summary>
public sealed class Writes(Database database, TimeProvider time)
{
    public async Task<Outcome<T>> DoAsync<T>(Func<Work, Task<Outcome<T>>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        await using var work = await database.BeginAsync(cancellationToken);
        var outcome = await write(work);
        if (outcome.Problem is null)
            await work.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <summary>One effect and one receipt for a request that is sent more than once with the same key.</summary>
    /// <param name="key">Of the header that makes a request repeatable.</param>
    /// <param name="asked">The request in words; another one with the same key is refused.</param>
    /// <param name="write">Answers the receipt, by which the effect is found again.</param>
    public Task<Outcome<string>> OnceAsync(Caller caller, string key, string asked, Func<Work, Task<Outcome<string>>> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(write);
        return DoAsync<string>(async work =>
        {
            if ((await work.BeginIdempotentAsync(caller.AccountId, key, Idempotency.Hash(asked), time.GetUtcNow(), cancellationToken)).Failed(out var problem, out var earlier))
                return problem;
            if (earlier is not null)
                return earlier;
            if ((await write(work)).Failed(out problem, out var receipt))
                return problem;
            await work.CompleteIdempotentAsync(caller.AccountId, key, receipt, cancellationToken);
            return receipt;
        }, cancellationToken);
    }

    /// <summary>One effect and one receipt for a body that is no case's form: read strictly, with all its errors at once.</summary>
    /// <param name="what">Names the request, with whatever of its address the body does not say.</param>
    public async Task<Outcome<string>> OnceAsync<TForm>(
        JsonNode? body, Func<TForm, IEnumerable<FieldError>> errors, string what, string key, Caller caller, Func<Work, TForm, Task<Outcome<string>>> write, CancellationToken cancellationToken)
        where TForm : class
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentNullException.ThrowIfNull(write);
        if (FormReader.Read<TForm>(body).Failed(out var problem, out var form))
            return problem;
        if (errors(form).ToList() is { Count: > 0 } wrong)
            return ((Problem)CaseProblems.BodyIncomplete) with { Errors = wrong };
        return await OnceAsync(caller, key, $"{what} {JsonSerializer.Serialize(form, FormReader.Options)}", work => write(work, form), cancellationToken);
    }
}
