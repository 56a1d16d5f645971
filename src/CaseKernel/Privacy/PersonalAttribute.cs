namespace Platform.CaseKernel.Privacy;

/// <summary>How much of a personal value an office sees without revealing it. All kinds are erased when the retention term has passed.</summary>
public enum Mask
{
    /// <summary>Stays readable on the case itself, where it is what is being examined; no list carries it.</summary>
    Name,

    /// <summary>As a name: a detail of a person that the officer has to examine.</summary>
    Readable,

    DocumentNumber,
    Phone,
    Email,
    BirthDate,
    Address,
}

/// <summary>A member of a form that tells something of a natural person. On a group or a list it holds for everything below.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(Mask mask) : Attribute
{
    public Mask Mask { get; } = mask;
}

/// <summary>A record of a form that describes a natural person: each of its members says whether it is personal.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PersonAttribute : Attribute;

/// <summary>A member of a person's record that stays readable and is kept, and why.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
