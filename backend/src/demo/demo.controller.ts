import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DemoDto } from './demo.dto.js';
import { DemoService } from './demo.service.js';

@ApiTags('Everyone')
@Controller('api/v1/demo')
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  /** Sign-ins and examples of the demo data; not found where there are none. */
  @Get()
  @ApiOkResponse({ type: DemoDto })
  guide(): Promise<DemoDto> {
    return this.demo.guide();
  }
}
