import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/NumberInput.layer.css';
import { Checkbox, createTheme, Input } from '@mantine/core';
import classes from './office-theme.module.css';

/** The component library at the desk's scale. A component used for the first time brings its style sheet here. */
export const officeTheme = createTheme({
  components: {
    Input: Input.extend({
      classNames: { input: classes.input },
      vars: () => ({
        wrapper: { '--input-height': '38px', '--input-fz': '14.5px', '--input-radius': '9px' },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      classNames: { label: classes.label, description: classes.description, error: classes.fault },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' }, classNames: { input: classes.box } }),
  },
});
