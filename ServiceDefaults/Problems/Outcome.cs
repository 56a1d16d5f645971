namespace Platform.ServiceDefaults.Problems;

/// <summary>Either what was asked for or the reason why not; both are ordinary values.</summary>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    public T? Value { get; }

    public Problem? Problem { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);

    public static implicit operator Outcome<T>(ProblemKind kind) => new(default, kind);

    public bool Failed(out Problem problem, out T value)
    {
        (problem, value) = (Problem!, Value!);
        return Problem is not null;
    }

    /// <summary>The answer of an endpoint: the refusal, or what <paramref name="success"/> makes of the value.</summary>
    public IResult Answer(Func<T, IResult> success) => Problem is { } problem ? problem : success(Value!);
}
