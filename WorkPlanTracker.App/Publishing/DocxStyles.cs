using DocumentFormat.OpenXml.Wordprocessing;

namespace WorkPlanTracker.App.Publishing;

/// <summary>How the blocks of a document look in DOCX: dark on light, one typeface every machine has.</summary>
internal static class DocxStyles
{
    internal const string Language = "en-GB";

    private const string Ink = "1F2328";
    private const string Quiet = "57606A";
    private const string Rule = "8C959F";

    internal static Styles Create()
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" },
                new Color { Val = Ink },
                new FontSize { Val = "22" },
                new FontSizeComplexScript { Val = "22" },
                new Languages { Val = Language, EastAsia = Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))));
        styles.Append(
            Style("Normal", "Normal", null, new StyleParagraphProperties(), Letters(), isDefault: true),
            Style("Title", "Title", "Normal", Spacing(0, 60), Letters(40, bold: true)),
            Style("Subtitle", "Subtitle", "Normal", Spacing(0, 240), Letters(24, colour: Quiet)),
            Heading(1, 30, 360),
            Heading(2, 25, 280),
            Heading(3, 22, 200),
            Style("Decision", "Decision", "Normal", Spacing(0, 120), Letters(bold: true)),
            Style("Numbered", "Numbered paragraph", "Normal", Hanging(), Letters()),
            Style("Resolution", "Resolution", "Normal", Hanging(), Letters(bold: true)),
            Style("ListBullet", "List Bullet", "Normal", new StyleParagraphProperties(
                new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }), new SpacingBetweenLines { After = "60" }), Letters()),
            Style("TableHead", "Table head", "Normal", Spacing(40, 40), Letters(20, bold: true)),
            Style("TableText", "Table text", "Normal", Spacing(40, 40), Letters(20)),
            Style("Footer", "footer", "Normal", new StyleParagraphProperties(new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9_638 })), Letters(18, colour: Quiet)),
            Ruled());
        return styles;
    }

    internal static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "454", Hanging = "284" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static Style Heading(int level, int size, int before) => Style(
        $"Heading{level}",
        $"heading {level}",
        "Normal",
        new StyleParagraphProperties(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = before.ToString(System.Globalization.CultureInfo.InvariantCulture), After = "120" }, new OutlineLevel { Val = level - 1 }),
        Letters(size, bold: true));

    private static Style Style(string id, string name, string? basedOn, StyleParagraphProperties paragraph, StyleRunProperties letters, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        if (paragraph.HasChildren)
        {
            style.Append(paragraph);
        }

        if (letters.HasChildren)
        {
            style.Append(letters);
        }

        return style;
    }

    private static Style Ruled() => new(
        new StyleName { Val = "Ruled" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = Rule },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Color = Rule },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Rule }),
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = "Ruled", CustomStyle = true };

    private static StyleParagraphProperties Spacing(int before, int after) =>
        new(new SpacingBetweenLines { Before = Number(before), After = Number(after) });

    private static StyleParagraphProperties Hanging() =>
        new(new Tabs(new TabStop { Val = TabStopValues.Left, Position = 680 }), new Indentation { Left = "680", Hanging = "680" });

    private static StyleRunProperties Letters(int? size = null, bool bold = false, string? colour = null)
    {
        var letters = new StyleRunProperties();
        if (bold)
        {
            letters.Append(new Bold());
        }

        if (colour is not null)
        {
            letters.Append(new Color { Val = colour });
        }

        if (size is { } halfPoints)
        {
            letters.Append(new FontSize { Val = Number(halfPoints) }, new FontSizeComplexScript { Val = Number(halfPoints) });
        }

        return letters;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
