using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Platform.CaseKernel.Rules;
using Platform.CaseKernel.Texts;
using Platform.ServiceDefaults.Texts;

namespace Platform.CaseKernel.Forms;

/// <summary>
/// What the form type itself declares (required, length, pattern, range, e-mail), found in the whole tree at once.
/// A missing group reports its required fields one by one, so that each has its place on the screen.
/// </summary>
public static class FieldChecks
{
    // Asking a type for its attributes makes them anew each time, patterns and all: too slow for a formula of hundreds of rows.
    private static readonly ConcurrentDictionary<Type, Member[]> Members = new();

    public static IReadOnlyList<Finding> Check(object form, Provision provision)
    {
        ArgumentNullException.ThrowIfNull(form);
        var findings = new List<Finding>();
        Walk(form, form, "", provision, findings);
        return findings;
    }

    private static void Walk(object form, object owner, string pointer, Provision provision, List<Finding> findings)
    {
        foreach (var (property, name, counts, required, validations) in Members.GetOrAdd(owner.GetType(), MembersOf))
        {
            var place = $"{pointer}/{name}";
            var value = property.GetValue(owner);
            if (counts is not null && !counts.Counts(form))
                continue;
            if (value is null or "" or ICollection { Count: 0 } || (value is string s && string.IsNullOrWhiteSpace(s)))
            {
                if (required && IsGroup(property.PropertyType))
                    Walk(form, Activator.CreateInstance(property.PropertyType)!, place, provision, findings);
                else if (required)
                    findings.Add(Finding(place, "field-required", provision));
                continue;
            }
            findings.AddRange(validations.Select(a => Judge(a, value, place, provision)).OfType<Finding>());
            if (value is IEnumerable items and not string)
                WalkItems(form, items, place, provision, findings);
            else if (IsGroup(property.PropertyType))
                Walk(form, value, place, provision, findings);
        }
    }

    private static Member[] MembersOf(Type type) =>
    [
        .. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.CanWrite).Select(property =>
        {
            var attributes = property.GetCustomAttributes(true);
            var counts = attributes.OfType<CountsWhenAttribute>().FirstOrDefault();
            var validations = attributes.OfType<ValidationAttribute>().ToArray();
            // Each prepares itself with its first question, which is asked here, before many ask at once.
            foreach (var validation in validations)
                validation.IsValid(null);
            return new Member(property, JsonNamingPolicy.CamelCase.ConvertName(property.Name), counts, counts is not null || validations.OfType<RequiredAttribute>().Any(), validations);
        }),
    ];

    private sealed record Member(PropertyInfo Property, string Name, CountsWhenAttribute? Counts, bool Required, ValidationAttribute[] Validations);

    private static void WalkItems(object form, IEnumerable items, string place, Provision provision, List<Finding> findings)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (IsGroup(item.GetType()))
                Walk(form, item, $"{place}/{index}", provision, findings);
            index++;
        }
    }

    private static Finding? Judge(ValidationAttribute attribute, object value, string place, Provision provision) => attribute switch
    {
        RequiredAttribute => null,
        _ when attribute.IsValid(value) => null,
        StringLengthAttribute length => Finding(place, "field-too-long", provision, length.MaximumLength),
        EmailAddressAttribute => Finding(place, "field-not-an-email", provision),
        RangeAttribute range => Finding(place, "field-out-of-range", provision, range.Minimum, range.Maximum),
        // The attribute's message holds an example of the right form, which is the same in every language.
        _ => Finding(place, "field-malformed", provision, attribute.ErrorMessage),
    };

    private static Finding Finding(string place, string code, Provision provision, params object?[] args) => new(
        place, code, new Text(typeof(CaseTexts), code, args), new Text(typeof(CaseTexts), $"{code}.mend", args), Severity.Block, provision);

    private static bool IsGroup(Type type) =>
        type.IsClass && type != typeof(string) && !typeof(IEnumerable).IsAssignableFrom(type);
}
