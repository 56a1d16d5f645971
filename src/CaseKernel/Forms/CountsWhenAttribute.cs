namespace Platform.CaseKernel.Forms;

/// <summary>
/// A group of a form that counts only while a question elsewhere in the form is answered with yes: then it is required, otherwise
/// nothing in it is checked, whatever it holds.
/// </summary>
/// <param name="pointer">JSON pointer of the boolean, such as <c>/items/name</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountsWhenAttribute(string pointer) : Attribute
{
    public string Pointer { get; } = pointer;

    internal bool Counts(object form)
    {
        object? at = form;
        foreach (var name in Pointer[1..].Split('/'))
            at = at?.GetType().GetProperty($"{char.ToUpperInvariant(name[0])}{name[1..]}")?.GetValue(at);
        return at is true;
    }
}
